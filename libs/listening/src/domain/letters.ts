// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AnswerValue } from './answer.js';
import type { Question } from './questionnaire.js';

/** The letter that stands before an option on paper. */
export function letterOf(index: number): string {
  return String.fromCodePoint('A'.codePointAt(0)! + index);
}

/** Options as their letters say, such as "AC"; what is typed otherwise stays as it is. Null where a letter is none of the sheet. */
export function readLetters(options: readonly string[], typed: string): readonly string[] | null {
  const letters = [...typed.toUpperCase().replaceAll(/[\s,;.]/g, '')];
  const ids = letters.map((letter) => options[(letter.codePointAt(0) ?? 0) - 'A'.codePointAt(0)!]);
  return ids.every((id) => id !== undefined) ? [...new Set(ids as string[])] : null;
}

/** The ids that can be chosen, in the order of the sheet; null where a question is not answered by letters. */
export function lettered({ kind, options }: Question, bands: readonly string[]): readonly string[] | null {
  if (kind === 'age_band') return bands;
  return kind === 'choice' || kind === 'several' ? options.map(({ id }) => id) : null;
}

/** What was typed from a sheet as the form itself would have sent it. */
export function fromLetters(question: Question, bands: readonly string[], typed: unknown): AnswerValue | undefined {
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return undefined;
  const ids = lettered(question, bands);
  if (!ids) return text;
  // What is no letter of the sheet is refused with the question's name.
  const read = readLetters(ids, text) ?? [text];
  return question.kind === 'several' ? read : read.length === 1 ? read[0] : text;
}
