// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { DocumentDecided, ValidityEnding } from './vetting.events.js';

/** From a week before the end on somebody must be reached even if they do not look. */
const URGENT_DAYS = 7;

/** Where a paper is read; the address says which, for whoever is signed in, and nothing that is sent does. */
export function linkOfPaper(kind: string): string {
  return `/me/documents#${kind}`;
}

/** Which document it is stays on the page: a title tells only how many days are left. */
export function validityEnding({ personId, kind, until, daysLeft }: ValidityEnding): Draft[] {
  const isOver = daysLeft < 0;
  return [
    {
      personId,
      type: isOver ? 'validity_over' : 'validity_ending',
      params: isOver ? {} : { count: daysLeft },
      link: linkOfPaper(kind),
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
