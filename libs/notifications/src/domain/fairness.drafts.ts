// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AnnouncementPublished, SuspensionMoved } from '@reciproca/conduct';
import type { DisputeMoved } from '@reciproca/disputes';
import type { Draft } from './draft.js';

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

export function suspensionMoved({ suspensionId, personId, step, actorId }: SuspensionMoved): Draft[] {
  if (step === 'appealed') return [];
  return [
    {
      personId,
      actorId,
      type: `suspension_${step}`,
      params: {},
      link: '/suspended',
      important: true,
      eventKey: `suspension:${suspensionId}:${step}`,
    },
  ];
}

export function announcementPublished({ announcementId, personIds }: AnnouncementPublished): Draft[] {
  return personIds.map((personId) => ({
    personId,
    type: 'announcement',
    params: {},
    link: `/announcements/${announcementId}`,
    important: false,
    eventKey: `announcement:${announcementId}`,
  }));
}
