// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Content, Question } from './questionnaire.js';

/** How an answer reached us. */
export const ANSWER_WAYS = ['link', 'own_page', 'interview', 'paper'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** An option's id, several of them, a number, a day, the code of a comune, a band of ages, or words. */
export type AnswerValue = string | number | readonly string[];
export type Answers = Readonly<Record<string, AnswerValue>>;

/** An anonymous one has no person, no time finer than its day, and an id that tells nothing of the order. */
export interface GivenAnswer {
  readonly id: string;
  readonly questionnaireId: string;
  readonly versionId: string;
  readonly personId: string | null;
  /** yyyy-mm-dd */
  readonly givenOn: string;
  readonly way: AnswerWay;
  readonly ageBand: string | null;
  readonly comuneCode: string | null;
  /** By the id of the question, without what was written in words. */
  readonly answers: Answers;
  /** What was written in words, which may say who it was: read by fewer, and gone sooner. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Whether the question is asked of whoever has answered so. */
export function isShown({ shownWhen }: Question, answers: Answers): boolean {
  return !shownWhen || answers[shownWhen.questionId] === shownWhen.optionId;
}

/** Without answers to what was not asked of them; what another answer shows is judged in order. */
export function onlyShown(content: Content, answers: Answers): Answers {
  const kept: Record<string, AnswerValue> = {};
  for (const question of content.questions) {
    const value = answers[question.id];
    if (value !== undefined && isShown(question, kept)) kept[question.id] = value;
  }
  return kept;
}

/** The questions that had to be answered and were not. */
export function listMissing(content: Content, answers: Answers): string[] {
  const isAsked = (question: Question): boolean => question.isRequired && isShown(question, answers);
  return content.questions.filter((one) => isAsked(one) && answers[one.id] === undefined).map(({ id }) => id);
}

/** What is counted, and what was said in words. */
export function partTexts(content: Content, answers: Answers): Pick<GivenAnswer, 'answers' | 'texts'> {
  const isText = (id: string): boolean => content.questions.some((one) => one.id === id && one.kind === 'text');
  const entries = Object.entries(answers);
  return {
    answers: Object.fromEntries(entries.filter(([id]) => !isText(id))),
    texts: Object.fromEntries(entries.filter(([id]) => isText(id)).map(([id, value]) => [id, String(value)])),
  };
}

/** The first answer of that kind, such as where somebody lives. */
export function answerOfKind(content: Content, answers: Answers, kind: 'comune' | 'age_band'): string | null {
  const question = content.questions.find((one) => one.kind === kind);
  const value = question && answers[question.id];
  return typeof value === 'string' ? value : null;
}
