// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';

export const mergeComuneShape = z.strictObject({
  from: lineText(80, 2).describe('By its name'),
  into: lineText(80, 2).describe('By its name; of a new one, what it is called'),
  on: dayShape.optional().describe('Today where nothing is said'),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('Of ISTAT, where it is a new one'),
  position: plainText(600).optional().describe('The middle of a new one, as a map gives it'),
});
export const mergedComuniShape = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      intoCode: z.string(),
      intoName: z.string(),
      on: z.string(),
    }),
  ),
});
