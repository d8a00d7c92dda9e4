// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, notFound } from '@reciproca/kernel';
import { type Content, MOST_QUESTIONS, type Question } from './questionnaire.js';

export type NewQuestion = Omit<Question, 'id'>;

export function addQuestion(content: Content, question: NewQuestion): Content {
  if (content.questions.length >= MOST_QUESTIONS)
    throw new DomainError('questionnaire.too_many_questions', 'conflict', { most: MOST_QUESTIONS });
  const id = `q${content.nextQuestion}`;
  return ordered({
    ...content,
    questions: [...content.questions, { ...question, id }],
    nextQuestion: content.nextQuestion + 1,
  });
}

/** The question as it was asked in each version that was published, the oldest first. */
export function askedAs(id: string, published: readonly Content[]): Question[] {
  return published.flatMap(({ questions }) => questions.find((one) => one.id === id) ?? []);
}

/**
 * One that was asked in another way, such as a scale of five that becomes one of ten, is another question from here on: what was
 * answered would not go with it. Throws `question.not_found`, `question.shown_by_unknown` where a later one is shown by an answer
 * that is no more.
 */
export function changeQuestion(
  content: Content,
  id: string,
  question: NewQuestion,
  asked: readonly Question[] = [],
): Content {
  findQuestion(content, id);
  const isAnother = asked.some((before) => !isAskedAlike(before, question));
  const own = isAnother ? `q${content.nextQuestion}` : id;
  return ordered({
    ...content,
    questions: content.questions.map((one) => (one.id === id ? { ...question, id: own } : one)),
    nextQuestion: content.nextQuestion + Number(isAnother),
  });
}

function isAskedAlike(before: NewQuestion, after: NewQuestion): boolean {
  if (before.kind !== after.kind) return false;
  return before.kind !== 'scale' || (before.least === after.least && before.most === after.most);
}

export function removeQuestion(content: Content, id: string): Content {
  findQuestion(content, id);
  return ordered({ ...content, questions: content.questions.filter((one) => one.id !== id) });
}

/** One place up; the first one stays. */
export function moveUp(content: Content, id: string): Content {
  const at = content.questions.indexOf(findQuestion(content, id));
  if (at === 0) return content;
  const questions = [...content.questions];
  questions.splice(at - 1, 0, ...questions.splice(at, 1));
  return ordered({ ...content, questions });
}

/** Throws `question.not_found`. */
export function findQuestion(content: Content, id: string): Question {
  const found = content.questions.find((one) => one.id === id);
  if (!found) throw notFound('question');
  return found;
}

/** The questions before this one whose answer can show it: all of them for a new one. */
export function earlierChoices(content: Content, id: string | null): Question[] {
  const at = content.questions.findIndex((one) => one.id === id);
  const before = at === -1 ? content.questions : content.questions.slice(0, at);
  return before.filter(({ kind }) => kind === 'choice');
}

/** Whatever is shown by an answer stands behind the question it is an answer to. Throws `question.shown_by_unknown`. */
function ordered(content: Content): Content {
  for (const question of content.questions) {
    const { shownWhen } = question;
    if (!shownWhen) continue;
    const from = earlierChoices(content, question.id).find(({ id }) => id === shownWhen.questionId);
    if (!from?.options.some(({ id }) => id === shownWhen.optionId))
      throw new DomainError('question.shown_by_unknown', 'conflict', { question: question.text.it });
  }
  return content;
}
