// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/** What a provider, or the small programme before it, sends for each incoming text. */
export const inboundShape = z.object({
  /** The provider's own id of the text: brought twice, it counts once. */
  messageId: z.string().trim().min(1).max(200),
  /** The sender's number, +39… or as written in Italy. */
  from: z.string().trim().min(1).max(40),
  text: z
    .string()
    .max(1600)
    .transform((text) => text.replaceAll(/\p{Cc}/gu, ' ').trim()),
});
