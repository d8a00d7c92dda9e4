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
      partableUntil: z.iso
        .datetime()
        .nullable()
        .describe('Until when it can be taken back, as long as nothing is built on it'),
    }),
  ),
});
export const comunePartingShape = z.object({
  from: z.string(),
  into: z.string(),
  isNew: z.boolean().describe('The other one came with the merge, and goes with it'),
  carried: z.array(z.string()).describe('Comuni that had gone along, and come back with it'),
});
