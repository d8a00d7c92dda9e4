// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { ACTIVITIES, SECTIONS } from '../domain/register.js';

const who = {
  taxCode: lineText(20).optional(),
  birthPlace: lineText(120).optional(),
  /** Where they live; as the card knows it where nothing is said. */
  residence: lineText(200, 3).optional(),
};

export const entryShape = z.strictObject({
  day: dayShape,
  section: z.enum(SECTIONS),
  activity: z.enum(ACTIVITIES),
  reason: plainText(300, 3).optional(),
  ...who,
});
export type EntryInput = z.output<typeof entryShape>;

export const exitShape = z.strictObject({ day: dayShape, reason: plainText(300, 3) });
export type ExitInput = z.output<typeof exitShape>;

/** What is right instead, or that the line should not be there; what is left out stays as it was. */
export const correctionShape = z.strictObject({
  day: dayShape.optional(),
  section: z.enum(SECTIONS).optional(),
  activity: z.enum(ACTIVITIES).optional(),
  ...who,
  isVoid: z.boolean().default(false),
  reason: plainText(300, 3),
});
export type CorrectionInput = z.output<typeof correctionShape>;
