// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';

export const searchShape = z.strictObject({ q: plainText(160, 2) });
export const searchAnswerShape = z.object({
  kinds: z.array(
    z.object({
      key: z.string(),
      items: z.array(z.object({ href: z.string(), title: z.string(), facts: z.array(z.string()) })),
      more: z.boolean(),
    }),
  ),
});
