// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { DisputeMoved } from './disputes.events.js';

/** That something moved, never what anybody said. */
export function disputeMoved({ disputeId, step, personIds, actorId, at }: DisputeMoved): Draft[] {
  return personIds
    .filter((personId) => personId !== actorId)
    .map((personId) => ({
      personId,
      actorId,
      type: `dispute_${step}`,
      params: {},
      link: `/disputes/${disputeId}`,
      important: step !== 'heard',
      eventKey: `dispute:${disputeId}:${step}:${at}`,
    }));
}
