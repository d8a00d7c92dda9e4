// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import { type EvaluationTold, TABLE_NEWS } from './evaluation.events.js';

/** What it is about stands on the page. */
export function evaluationTold({ personIds, actorId, what, at, link, changeId }: EvaluationTold): Draft[] {
  return personIds.map((personId) => ({
    ...{ personId, actorId, type: `evaluation_${what}` as const, params: at ? { startsAt: at } : {}, link },
    important: TABLE_NEWS[what],
    eventKey: `evaluation:${what}:${changeId}`,
    once: true,
  }));
}
