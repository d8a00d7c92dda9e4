// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { CircleClosedNews, CircleNews, CircleRestoredNews } from './circle.events.js';

export function circleProposed({ circleId, memberIds }: CircleNews): Draft[] {
  return memberIds.map((personId) => ({
    ...about(circleId, personId),
    type: 'circle_proposed',
    params: { count: memberIds.length - 1 },
    important: true,
    eventKey: `circle:${circleId}`,
  }));
}

/** The agreements that come of it are told each on its own; those somebody must know. */
export function circleAgreed({ circleId, memberIds }: CircleNews): Draft[] {
  return memberIds.map((personId) => ({
    ...about(circleId, personId),
    type: 'circle_agreed',
    important: false,
    eventKey: `circle-agreed:${circleId}`,
  }));
}

/** Who ended it knows. */
export function circleDissolved({ circleId, memberIds, actorId, at }: CircleClosedNews): Draft[] {
  return memberIds
    .filter((personId) => personId !== actorId)
    .map((personId) => ({
      ...about(circleId, personId),
      type: 'circle_dissolved',
      important: false,
      eventKey: `circle-dissolved:${circleId}:${at}`,
      actorId,
    }));
}

/** Its parts are not told one by one: whoever heard that it is off has to hear that it is on. */
export function circleRestored({ circleId, memberIds, actorId, at }: CircleRestoredNews): Draft[] {
  return memberIds
    .filter((personId) => personId !== actorId)
    .map((personId) => ({
      ...about(circleId, personId),
      type: 'circle_restored',
      important: true,
      eventKey: `circle-restored:${circleId}:${at}`,
      actorId,
    }));
}

function about(circleId: string, personId: string): Pick<Draft, 'personId' | 'params' | 'link'> {
  return { personId, params: {}, link: `/circles/${circleId}` };
}
