// SPDX-License-Identifier: AGPL-3.0-or-later
import { AGE_BANDS, FEWEST_PEOPLE } from '@reciproca/reporting';
import type { GivenAnswer } from './answer.js';
import { countAll, type CountedPart, type Partition } from './counted.js';
import { CROSSINGS, type Groups, groupsOf } from './crossing.js';
import type { Content, Question } from './questionnaire.js';

/** Whoever was not asked, or left it open. */
export const UNANSWERED = '';
const CHOSEN = 'yes';
const LEFT = 'no';

/** An answer that can be given, and how often it was. */
export interface ResultRow extends Omit<CountedPart, 'part'> {
  /** An option, a step of a scale, a band, a comune, or nothing for who did not answer. */
  readonly key: string;
}

export interface QuestionResult {
  readonly question: Question;
  readonly rows: readonly ResultRow[];
  /** Of a scale or a number; null where it would tell of few. */
  readonly middle: { readonly average: number; readonly median: number; readonly count: number } | null;
}

export interface Results {
  readonly count: number;
  /** Fewer than five: nothing is told but how many there are. */
  readonly isTooFew: boolean;
  readonly groups: readonly Pick<Groups, 'crossing' | 'keys'>[];
  readonly questions: readonly QuestionResult[];
}

/** What was answered, with small numbers held back. */
export function resultsOf(content: Content, answers: readonly GivenAnswer[]): Results {
  const isTooFew = answers.length < FEWEST_PEOPLE;
  if (isTooFew) return { count: answers.length, isTooFew, groups: [], questions: [] };
  const groups = CROSSINGS.flatMap((crossing) => groupsOf(crossing, answers) ?? []);
  const counted = countAll(
    answers,
    content.questions.flatMap((question) => partitionsOf(question, answers, groups)),
  );
  return {
    count: answers.length,
    isTooFew,
    groups: groups.map(({ crossing, keys }) => ({ crossing, keys })),
    questions: content.questions.map((question) => {
      if (tellsAnother(question, content, counted)) return { question, rows: [], middle: null };
      const rows = rowsOf(question, counted);
      return { question, rows, middle: middleOf(question, answers, rows) };
    }),
  };
}

function partitionsOf(question: Question, answers: readonly GivenAnswer[], groups: readonly Groups[]): Partition[] {
  const { id, kind, options } = question;
  if (kind === 'several')
    return options.map((option) => ({
      id: `${id}-${option.id}`,
      parts: [CHOSEN, LEFT],
      partOf: ({ answers: given }) => (isAmong(given[id], option.id) ? CHOSEN : LEFT),
      groups: question.shownWhen ? [] : groups,
    }));
  const parts = partsOf(question, answers);
  if (!parts) return [];
  const partOf = ({ answers: given }: GivenAnswer): string => {
    const value = given[id] === undefined ? UNANSWERED : String(given[id]);
    return parts.includes(value) ? value : UNANSWERED;
  };
  // Who was not asked says what was answered before: that is compared with nothing, and few of them are no less few.
  if (question.shownWhen) return [{ id, parts: [...parts, UNANSWERED], partOf, groups: [] }];
  return [{ id, parts: [...parts, UNANSWERED], partOf, groups, harmless: UNANSWERED }];
}

function isAmong(value: unknown, optionId: string): boolean {
  return Array.isArray(value) && value.includes(optionId);
}

function partsOf({ id, kind, options, least, most }: Question, answers: readonly GivenAnswer[]): string[] | null {
  if (kind === 'choice') return options.map((option) => option.id);
  if (kind === 'age_band') return [...AGE_BANDS];
  if (kind === 'comune') return namedIn(answers, id);
  if (kind !== 'scale') return null;
  const [from, to] = [least ?? 1, most ?? 5];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

/**
 * How many answered it says how many gave the answer it is shown by: where that is held back, so is all of this, and whatever is shown
 * by an answer to this in turn.
 */
function tellsAnother({ shownWhen }: Question, content: Content, counted: ReadonlyMap<string, CountedPart[]>): boolean {
  if (!shownWhen) return false;
  const shown = counted.get(shownWhen.questionId)?.find(({ part }) => part === shownWhen.optionId);
  if (shown?.count === null) return true;
  const from = content.questions.find(({ id }) => id === shownWhen.questionId);
  return from !== undefined && tellsAnother(from, content, counted);
}

/** The comuni that were named, where most live first. */
function namedIn(answers: readonly GivenAnswer[], id: string): string[] {
  const counts = new Map<string, number>();
  for (const { answers: given } of answers) {
    const code = given[id];
    if (typeof code === 'string') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, most], [b, other]) => other - most || a.localeCompare(b)).map(([code]) => code);
}

function rowsOf({ id, kind, options }: Question, counted: ReadonlyMap<string, CountedPart[]>): ResultRow[] {
  if (kind !== 'several') return (counted.get(id) ?? []).map(({ part, ...row }) => ({ key: part, ...row }));
  return options.flatMap((option) => {
    const [chosen] = counted.get(`${id}-${option.id}`) ?? [];
    return chosen ? [{ key: option.id, count: chosen.count, crossed: chosen.crossed }] : [];
  });
}

/** An average beside counts that are held back would tell them. */
function middleOf(
  { id, kind }: Question,
  answers: readonly GivenAnswer[],
  rows: readonly ResultRow[],
): QuestionResult['middle'] {
  if (kind !== 'scale' && kind !== 'number') return null;
  const values = answers
    .map(({ answers: given }) => given[id])
    .filter((value) => typeof value === 'number')
    .toSorted((a, b) => a - b);
  if (values.length < FEWEST_PEOPLE || rows.some(({ count }) => count === null)) return null;
  const at = (index: number): number => values[index] ?? 0;
  const half = values.length / 2;
  return {
    count: values.length,
    average: values.reduce((sum, value) => sum + value, 0) / values.length,
    median: Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half)),
  };
}
