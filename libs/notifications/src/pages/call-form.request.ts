// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@reciproca/platform';
import { findInstant } from '@reciproca/ui';
import { z } from 'zod';
import type { CallResult } from '../application/call-list.js';
import { CALL_OUTCOMES, MOST_SPOKEN_LETTERS } from '../domain/call-task.js';

/** Several calls stand on one page, so each one's fields have names of their own. */
export function callField(name: 'note' | 'date' | 'time' | 'words', taskId: string): string {
  return `${name}-${taskId}`;
}

/** The value of an outcome's button; with which of several things it answers. */
export function outcomeValue(outcome: (typeof CALL_OUTCOMES)[number], answerId?: string): string {
  return answerId ? `${outcome}:${answerId}` : outcome;
}

const PRESSED = new RegExp(`^(${CALL_OUTCOMES.join('|')})(:[0-9a-f-]{36})?$`);

export function callFormShape(taskId: string) {
  const [note, date, time] = [callField('note', taskId), callField('date', taskId), callField('time', taskId)];
  const words = callField('words', taskId);
  return z
    .object({
      outcome: z.string().regex(PRESSED),
      [note]: plainText(500).optional(),
      [words]: plainText(MOST_SPOKEN_LETTERS).optional(),
      [date]: z.string().optional(),
      [time]: z.string().optional(),
    })
    .transform((form): CallResult => {
      const typed = form as Record<string, string | undefined>;
      const [outcome, answerId] = (typed['outcome'] ?? '').split(':');
      const callAt = typed[date] && typed[time] ? findInstant(typed[date], typed[time]) : undefined;
      return {
        outcome: outcome as CallResult['outcome'],
        answerId: answerId ?? null,
        note: typed[note],
        words: typed[words] ?? null,
        callAt: callAt ?? null,
      };
    });
}
