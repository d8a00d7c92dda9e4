// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T } from '@reciproca/ui';
import type { SheetCell } from '@reciproca/web';
import type { AnswerValue } from '../domain/answer.js';
import { inWords, type Question } from '../domain/questionnaire.js';
import { ELSEWHERE } from './read-answer.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What was answered, as a spreadsheet keeps it: numbers and days stay what they are. An answer may be older than the rule that a question
 * asked in another way is another one: it is told as it was given.
 */
export function answerText(
  { kind, options }: Question,
  value: AnswerValue | undefined,
  comuni: ReadonlyMap<string, string>,
  t: T,
): SheetCell {
  if (value === undefined) return '';
  const nameOf = (id: string): string => {
    const option = options.find((one) => one.id === id);
    return option ? inWords(option.text, 'it') : id;
  };
  if (kind === 'choice' || kind === 'several') return [value].flat().map(String).map(nameOf).join('; ');
  if (kind === 'date' && DAY.test(String(value))) return { day: String(value), as: 'day' };
  if (kind === 'comune') return value === ELSEWHERE ? t('listening:elsewhere') : (comuni.get(String(value)) ?? '');
  return typeof value === 'number' ? value : String(value);
}
