// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';
import type { CallView } from '../application/call-view.js';
import { CALL_OUTCOMES } from '../domain/call-task.js';

const instant = z.iso.datetime();

export const callTaskShape = z.object({
  id: idShape,
  personId: idShape,
  name: z.string(),
  spokenLanguages: z.array(z.string()),
  phone: z.string().nullable().describe('Only for who has claimed the call'),
  phoneOf: z.string().nullable().describe('The delegate whose number it is, when the person has none'),
  reason: z.string(),
  why: z.string(),
  script: z.string(),
  ask: z.string(),
  after: z.string(),
  hours: z.string().nullable(),
  answers: z.array(z.object({ id: idShape, label: z.string() })).describe('Only for who has claimed the call'),
  words: z
    .array(z.object({ id: idShape, words: z.string(), at: instant }))
    .nullable()
    .describe('What to read out; only for who has claimed the call'),
  link: z.string(),
  state: z.enum(['open', 'claimed', 'given_up', 'done']),
  claimedBy: idShape.nullable(),
  attempts: z.int(),
  unanswered: z.int(),
  outcome: z.enum([...CALL_OUTCOMES, 'closed']).nullable(),
  note: z.string().nullable(),
  dueAt: instant,
  createdAt: instant,
  doneAt: instant.nullable(),
});

export const callTaskListShape = z.object({ items: z.array(callTaskShape) });
export const callTaskPageShape = callTaskListShape.extend({ next: z.string().nullable() });

export function callTaskResponse({ task, person, phone, phoneOf, ...view }: CallView) {
  const { why, script, ask, after, hours, answers } = view;
  const {
    id,
    personId,
    reason,
    link,
    state,
    claimedBy,
    attempts,
    unanswered,
    outcome,
    note,
    dueAt,
    createdAt,
    doneAt,
  } = task;
  const who = { id, personId, name: person.fullName, spokenLanguages: person.spokenLanguages, phone, phoneOf };
  const words = view.words && view.words.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
  return {
    ...who,
    reason,
    ...{ why, script, ask, after, hours, answers, words },
    link,
    state,
    claimedBy,
    attempts,
    unanswered,
    outcome,
    note,
    dueAt,
    createdAt,
    doneAt,
  };
}
