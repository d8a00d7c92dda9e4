// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { DocumentDecided, ValidityEnding } from './vetting.events.js';

/** From a week before the end on somebody must be reached even if they do not look. */
const URGENT_DAYS = 7;

/** Which document it is stays on the page: a title tells only how many days are left. */
export function validityEnding({ personId, kind, until, daysLeft }: ValidityEnding): Draft[] {
  const isOver = daysLeft < 0;
  return [
    {
      personId,
      type: isOver ? 'validity_over' : 'validity_ending',
      params: isOver ? {} : { count: daysLeft },
      link: '/me/documents',
      important: daysLeft <= URGENT_DAYS,
      eventKey: `validity:${kind}:${until}:${isOver ? 'over' : daysLeft}`,
    },
  ];
}

export function documentDecided({ documentId, personId, state, actorId }: DocumentDecided): Draft[] {
  return [
    {
      personId,
      actorId,
      type: `document_${state}`,
      params: {},
      link: '/me/documents',
      important: state === 'rejected',
      eventKey: `document:${documentId}`,
    },
  ];
}
