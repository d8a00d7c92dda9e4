// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

const keyOf = (bytes: number) =>
  z
    .string()
    .refine((text) => /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').length === bytes, {
      message: 'must be a key that `console push keys` has made',
    })
    .optional();

const variables = z.object({
  /** By them push services know who sends; made by `console push keys`. Without them nothing is pushed. */
  PUSH_PUBLIC_KEY: keyOf(65),
  PUSH_PRIVATE_KEY: keyOf(32),
  /** Whom a push service writes to where something is wrong: mailto:… or https://… */
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/)
    .optional(),
  /** Push services without TLS or in the same network, as in tests; off unless said. */
  PUSH_PLAIN_HTTP: z.enum(['on', 'off']).default('off'),
});

export const pushConfigShape = variables.refine(
  ({ PUSH_PUBLIC_KEY, PUSH_PRIVATE_KEY, PUSH_CONTACT }) =>
    new Set([PUSH_PUBLIC_KEY, PUSH_PRIVATE_KEY, PUSH_CONTACT].map((one) => one === undefined)).size === 1,
  { path: ['PUSH_CONTACT'], message: 'PUSH_PUBLIC_KEY, PUSH_PRIVATE_KEY and PUSH_CONTACT come together' },
);
