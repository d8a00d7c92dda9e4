// SPDX-License-Identifier: AGPL-3.0-or-later
import { normalPhone } from '@reciproca/identity';
import { DomainError, type Language, notFound } from '@reciproca/kernel';
import { dayShape, idShape, InvalidInput, lineText, parseInput, plainText } from '@reciproca/platform';
import { AGE_BANDS } from '@reciproca/reporting';
import { formToInput } from '@reciproca/ui';
import { z } from 'zod';
import { type Answers, type AnswerValue, listMissing, onlyShown } from '../domain/answer.js';
import type { Content, Question } from '../domain/questionnaire.js';

/** Where somebody lives who lives in none of the ente's comuni. */
export const ELSEWHERE = 'elsewhere';

const LONGEST_TEXT = 1000;
const FURTHEST = 1_000_000_000;

/** Somebody who answers wants to be called. */
export interface AskedHelp {
  readonly name: string;
  readonly phone: string;
  readonly words: string;
}

export interface ReadAnswer {
  readonly answers: Answers;
  readonly help: AskedHelp | null;
}

/**
 * What a form sent for this version; names every field that is wrong. Codes are those of the ente's comuni. A telephone number that does
 * not exist is asked for again, but for one that stands on a sheet of paper.
 */
export function readAnswer(
  content: Content,
  codes: readonly string[],
  body: Record<string, unknown>,
  isOnPaper = false,
): ReadAnswer {
  const shape = z.object({
    ...Object.fromEntries(content.questions.map((question) => [question.id, shapeOf(question, codes).optional()])),
    consent: z.boolean().optional(),
    helpName: lineText(120).optional(),
    helpPhone: lineText(40).optional(),
    helpWords: plainText(LONGEST_TEXT).optional(),
    helpConsent: z.boolean().optional(),
  });
  const input = parseInput(shape, formToInput(body, shape)) as Record<string, unknown>;
  const given = content.questions.map(({ id }) => [id, input[id]] as const).filter(([, value]) => isGiven(value));
  const answers = onlyShown(content, Object.fromEntries(given) as Record<string, AnswerValue>);
  const missing = listMissing(content, answers);
  if (missing.length > 0)
    throw new InvalidInput(missing.map((field) => ({ field, code: 'input.required', params: {} })));
  if (content.consent && input['consent'] !== true)
    throw new DomainError('answer.consent_needed', 'invalid', { field: 'consent' });
  return { answers, help: content.offersHelp ? helpOf(input, isOnPaper) : null };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function shapeOf({ kind, options, least, most }: Question, codes: readonly string[]): z.ZodType {
  const ids = options.map(({ id }) => id);
  switch (kind) {
    case 'choice':
      return z.enum(ids);
    case 'several':
      return z.array(z.enum(ids)).max(ids.length);
    case 'scale':
      return z
        .number()
        .int()
        .min(least ?? 1)
        .max(most ?? 5);
    case 'number':
      return z
        .number()
        .min(least ?? -FURTHEST)
        .max(most ?? FURTHEST);
    case 'date':
      return dayShape;
    case 'comune':
      return z.enum([...codes, ELSEWHERE]);
    case 'age_band':
      return z.enum(AGE_BANDS);
    case 'text':
      return plainText(LONGEST_TEXT);
  }
}

/** Whoever leaves all of it empty asks for nothing; whoever writes something is called only where they said yes to that. */
function helpOf(input: Record<string, unknown>, isOnPaper: boolean): AskedHelp | null {
  const [name, phone, words] = ['helpName', 'helpPhone', 'helpWords'].map(
    (field) => input[field] as string | undefined,
  );
  if (!name && !phone && !words && input['helpConsent'] !== true) return null;
  const missing = Object.entries({ helpName: name, helpPhone: phone }).filter(([, value]) => !value);
  if (missing.length > 0)
    throw new InvalidInput(missing.map(([field]) => ({ field, code: 'input.required', params: {} })));
  if (!isOnPaper) normalPhone(phone ?? '', 'helpPhone');
  if (input['helpConsent'] !== true)
    throw new DomainError('answer.help_consent_needed', 'invalid', { field: 'helpConsent' });
  return { name: name ?? '', phone: phone ?? '', words: words ?? '' };
}

/** Those a questionnaire may be put into: Italian it always is. */
export const OTHER_LANGUAGES = ['en', 'fr', 'ro', 'sq', 'ar'] as const satisfies readonly Language[];
export const languageParam = z.object({ id: idShape, language: z.string().max(40) });

/** Throws `language.not_found`. */
export function otherLanguage(name: string): Language {
  const found = OTHER_LANGUAGES.find((one) => one === name);
  if (!found) throw notFound('language');
  return found;
}
