// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { AttendanceDecided, CivicNews } from './civic.events.js';

/** The tutor has something to confirm; titles never say what the hours are for. */
export function hoursRecorded({ commitmentId, personId, tutorId, actorId, key }: CivicNews): Draft[] {
  return [
    {
      personId: tutorId,
      aboutId: personId,
      actorId,
      type: 'hours_to_confirm',
      params: {},
      link: `/civic/${commitmentId}`,
      important: false,
      eventKey: `hours:${key}`,
    },
  ];
}

export function hoursDecided({ commitmentId, personId, actorId, key, state }: AttendanceDecided): Draft[] {
  return [
    {
      personId,
      actorId,
      type: `hours_${state}`,
      params: {},
      link: `/civic/${commitmentId}`,
      important: false,
      eventKey: `hours:${key}`,
    },
  ];
}

export function commitmentMade({ commitmentId, personId, actorId, key }: CivicNews): Draft[] {
  return [
    {
      personId,
      actorId,
      type: 'commitment_made',
      params: {},
      link: `/civic/${commitmentId}`,
      important: false,
      eventKey: `commitment:${key}`,
    },
  ];
}

export function commitmentClosed({ commitmentId, personId, actorId, key }: CivicNews): Draft[] {
  return [
    {
      personId,
      actorId,
      type: 'commitment_closed',
      params: {},
      link: `/civic/${commitmentId}`,
      important: false,
      eventKey: `commitment:${key}`,
    },
  ];
}
