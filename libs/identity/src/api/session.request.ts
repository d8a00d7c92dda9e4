// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { z } from 'zod';

export const signInShape = z.strictObject({
  login: plainText(100),
  password: z.string().min(1).max(200),
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/))
    .optional(),
});

export const signedInShape = z.object({ token: z.string(), expiresAt: z.string(), personId: z.uuid() });

export const sessionShape = z.object({
  id: z.uuid(),
  kind: z.enum(['web', 'api']),
  userAgent: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  current: z.boolean(),
});
export const sessionListShape = z.object({ items: z.array(sessionShape) });
