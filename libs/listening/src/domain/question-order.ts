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

/** Throws `question.not_found`, `question.asked_by_later` where a later one is shown by an answer that is no more. */
export function changeQuestion(content: Content, id: string, question: NewQuestion): Content {
  findQuestion(content, id);
  return ordered({
    ...content,
    questions: content.questions.map((one) => (one.id === id ? { ...question, id } : one)),
  });
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
