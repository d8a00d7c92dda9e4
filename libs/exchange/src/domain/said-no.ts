// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay, startOfRomeDay, endOfRomeDay } from '@reciproca/kernel';
import type { Listing } from './listing.js';
import type { Span } from './span.js';

/** One of two people declined, called off, or did not come to what they would have done together. */
export interface SaidNo extends Span {
  readonly requestId: string;
  readonly giverId: string;
  readonly receiverId: string;
  /** Who said it; staff, or nobody, where neither did. */
  readonly byId: string | null;
}

/**
 * When these two are not proposed to each other again for this request: all of that day, whichever of the giver's offers it is. What
 * is asked for anew is another thing.
 */
export function closedSpans(
  offer: Pick<Listing, 'personId'>,
  request: Pick<Listing, 'id' | 'personId'>,
  said: readonly SaidNo[],
): Span[] {
  return said
    .filter(
      ({ giverId, receiverId, requestId }) =>
        giverId === offer.personId && receiverId === request.personId && requestId === request.id,
    )
    .map(({ startsAt }) => romeDay(startsAt))
    .map((day) => ({ startsAt: startOfRomeDay(day), endsAt: endOfRomeDay(day) }));
}
