// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_OPTIONS, QUESTION_KINDS } from '../domain/questionnaire.js';

export const questionnaireShape = z.strictObject({
  title: lineText(120, 3),
  intro: plainText(1500).optional(),
  consent: plainText(1500).optional(),
  target: z.number().int().min(1).max(100_000).optional(),
  isAnonymous: z.boolean().default(true),
  offersHelp: z.boolean().default(false),
});
export type QuestionnaireInput = z.output<typeof questionnaireShape>;

const LONGEST_OPTION = 160;
const bound = z.number().int().min(-1_000_000).max(1_000_000);

export const questionShape = z.strictObject({
  kind: z.enum(QUESTION_KINDS),
  text: plainText(400, 3),
  /** One line each. */
  options: plainText(MOST_OPTIONS * (LONGEST_OPTION + 2)).optional(),
  least: bound.optional(),
  most: bound.optional(),
  isRequired: z.boolean().default(false),
  /** Of a question and an option, with a colon between them. */
  shownWhen: z
    .string()
    .regex(/^q\d{1,3}:o\d{1,3}$/)
    .optional(),
});
export type QuestionInput = z.output<typeof questionShape>;

export const questionParam = z.object({ id: idShape, questionId: z.string().max(40) });

export const linkParam = z.object({ token: z.string().regex(/^[\w-]{22,64}$/) });

/** What was written line by line, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST_OPTION))
    .filter(Boolean);
}
