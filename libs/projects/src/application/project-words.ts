// SPDX-License-Identifier: AGPL-3.0-or-later
import { DECLINED, type Question, QUESTIONS } from '../domain/participant.js';

type Given = { [Name in Question]: (typeof QUESTIONS)[Name][number] }[Question];

/** An answer in words; yes and no are the same whatever was asked. */
export function answerKey(question: Question, answer: string): `projects:answer.${Given | typeof DECLINED}` {
  const known: readonly string[] = QUESTIONS[question];
  return `projects:answer.${known.includes(answer) ? (answer as Given) : DECLINED}`;
}

/** What may be answered to a question, and that somebody would rather not say. */
export function answersTo(question: Question): readonly (Given | typeof DECLINED)[] {
  return [...QUESTIONS[question], DECLINED];
}
