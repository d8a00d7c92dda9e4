// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, lineText, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_LETTERS } from '../domain/message.js';

export const templateShape = z
  .strictObject({
    title: lineText(60, 1),
    wordsIt: plainText(MOST_LETTERS, 1),
    wordsEn: plainText(MOST_LETTERS, 1).optional(),
  })
  .transform(({ wordsEn, ...rest }) => ({ ...rest, wordsEn: wordsEn ?? null }));

/** Which template is wanted, and what is different this time; asked in the address of the page that takes its words. */
export const fillShape = z.object({
  template: z
    .string()
    .max(40)
    .regex(/^[\w-]+$/)
    .optional(),
  day: dayShape.optional(),
  hour: timeOfDayShape.optional(),
  place: lineText(60).optional(),
});
export type TemplateAsk = z.output<typeof fillShape>;
