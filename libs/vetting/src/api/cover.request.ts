// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape } from '@reciproca/platform';
import { z } from 'zod';

export const coverShape = z.strictObject({
  until: dayShape.describe('The last day it covers them, yyyy-mm-dd'),
  evenShorter: z.boolean().default(false).describe('Also where some people are covered for longer by now'),
});

export const coverNowShape = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      people: z.number().int(),
      covered: z.number().int(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});
