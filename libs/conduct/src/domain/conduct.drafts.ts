// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { AnnouncementPublished, SuspensionMoved } from './conduct.events.js';

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
