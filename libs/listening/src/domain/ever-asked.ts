// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Content, Question } from './questionnaire.js';

/** Questions of the newest version, each with the options older ones had beside, and then those that are asked no more. */
export interface EverAsked {
  readonly content: Content;
  /** By their ids. */
  readonly noMore: ReadonlySet<string>;
}

/** @param older versions that were published, the oldest first */
export function everAsked(newest: Content, older: readonly Content[]): EverAsked {
  const byId = new Map<string, Question>();
  for (const { questions } of [...older, newest])
    for (const question of questions) byId.set(question.id, withOptionsOf(question, byId.get(question.id)));
  const now = new Set(newest.questions.map(({ id }) => id));
  const gone = [...byId.values()].filter(({ id }) => !now.has(id));
  const questions = [...newest.questions.map((question) => byId.get(question.id) ?? question), ...gone];
  return { content: { ...newest, questions }, noMore: new Set(gone.map(({ id }) => id)) };
}

function withOptionsOf(question: Question, before: Question | undefined): Question {
  const own = new Set(question.options.map(({ id }) => id));
  const left = (before?.options ?? []).filter(({ id }) => !own.has(id));
  return left.length > 0 ? { ...question, options: [...question.options, ...left] } : question;
}
