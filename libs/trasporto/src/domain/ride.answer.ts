// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AnswerDraft, Answered, Span } from '@reciproca/exchange';
import { rideRequestShape, seatsFor } from './ride.details.js';

/** Who drives for one person goes out of their way for them. */
const DETOUR_FOR_ONE_MINUTES = 60;

/**
 * What answers a ride: who drives goes from home, or from the place where somebody waits, to where they are going; who rides along
 * goes where the car goes. Where both ends are homes nobody may know the way before they have agreed: null.
 */
export function answerRide({ kind, details, place, toPlace, homeId }: Answered, span: Span): AnswerDraft | null {
  const [from, to] = [place, toPlace].map((end) => (end?.isPublic ? end.id : undefined));
  const window = { start: span.startsAt.toISOString(), end: span.endsAt.toISOString() };
  if (kind === 'offer') {
    if (!to) return null;
    return { toPlaceId: to, details: { leaveAt: window.start, leaveUntil: latest(span) } };
  }
  const goal = to ?? homeId;
  if (!goal || (!to && !from)) return null;
  const asked = rideRequestShape.parse(details);
  return {
    when: { windows: [window] },
    placeId: to ? undefined : from,
    toPlaceId: goal,
    details: {
      seats: Math.max(1, seatsFor(asked)),
      detourMinutes: DETOUR_FOR_ONE_MINUTES,
      wheelchairSpaces: asked.wheelchair ? 1 : 0,
      walkerSpaces: asked.walker ? 1 : 0,
    },
  };
}

/** A car comes by some time after it has left. */
function latest({ endsAt }: Span): string {
  return new Date(endsAt.getTime() + 60 * 60_000).toISOString();
}
