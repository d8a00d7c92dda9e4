// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { MOST_OPTIONS, type AnswerOption, type Question } from '../domain/questionnaire.js';
import type { NewQuestion } from '../domain/question-order.js';
import { saidAnew } from '../domain/said.js';
import { linesOf, type QuestionInput } from './questionnaire.input.js';

const MOST_STEPS = 10;
const USUAL_SCALE = { least: 1, most: 5 } as const;

/**
 * A question as it was typed; words that are the same as before keep their translations, and options their ids.
 * @param asked as versions that were published asked it
 */
export function makeQuestion(
  input: QuestionInput,
  before: Question | null,
  asked: readonly Question[] = [],
): NewQuestion {
  const { kind, text, isRequired, shownWhen } = input;
  const [questionId, optionId] = shownWhen?.split(':') ?? [];
  return {
    kind,
    text: saidAnew(before?.text, text),
    options: kind === 'choice' || kind === 'several' ? optionsOf(input, before, asked) : [],
    ...boundsOf(input),
    isRequired,
    shownWhen: questionId && optionId ? { questionId, optionId } : null,
  };
}

/**
 * A line that was there before, else the one that stood in its place, stays the same option. One that was taken out never lends its
 * id to another: it has been answered.
 */
function optionsOf(
  { options = '' }: QuestionInput,
  before: Question | null,
  asked: readonly Question[],
): AnswerOption[] {
  const lines = linesOf(options);
  if (lines.length < 2) throw new DomainError('question.few_options', 'invalid', { field: 'options' });
  if (lines.length > MOST_OPTIONS)
    throw new DomainError('question.many_options', 'invalid', { field: 'options', most: MOST_OPTIONS });
  if (new Set(lines.map((line) => line.toLowerCase())).size < lines.length)
    throw new DomainError('question.same_options', 'invalid', { field: 'options' });
  const old = before?.options ?? [];
  const left = new Set(old.filter(({ text }) => !lines.includes(text.it)).map(({ id }) => id));
  const known = [...old, ...asked.flatMap((one) => one.options)];
  let next = Math.max(0, ...known.map(({ id }) => Number(id.slice(1)))) + 1;
  return lines.map((line, index) => {
    const same = old.find(({ text }) => text.it === line);
    if (same) return same;
    const inPlace = old[index];
    // Put right where it stood: where lines were only added or taken out, a place says nothing.
    const id = inPlace && old.length === lines.length && left.delete(inPlace.id) ? inPlace.id : `o${next++}`;
    return { id, text: { it: line } };
  });
}

function boundsOf({ kind, least, most }: QuestionInput): Pick<Question, 'least' | 'most'> {
  if (kind !== 'scale' && kind !== 'number') return { least: null, most: null };
  const bounds =
    kind === 'scale'
      ? { least: least ?? USUAL_SCALE.least, most: most ?? USUAL_SCALE.most }
      : { least: least ?? null, most: most ?? null };
  const isBackwards = bounds.least !== null && bounds.most !== null && bounds.least >= bounds.most;
  if (isBackwards) throw new DomainError('question.bounds_backwards', 'invalid', { field: 'most' });
  if (kind === 'scale' && (bounds.most ?? 0) - (bounds.least ?? 0) >= MOST_STEPS)
    throw new DomainError('question.long_scale', 'invalid', { field: 'most', most: MOST_STEPS });
  return bounds;
}
