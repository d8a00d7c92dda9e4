// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay, startOfRomeDay, endOfRomeDay } from '@reciproca/kernel';
import type { Listing } from './listing.js';
import type { Span } from './schedule.js';

/** One of two people declined, called off, or did not come to what they would have done together. */
export interface SaidNo extends Span {
  readonly requestId: string;
  readonly categoryId: string;
  readonly giverId: string;
  readonly receiverId: string;
  /** Who said it; staff, or nobody, where neither did. */
  readonly byId: string | null;
}

/**
 * When these two are not proposed to each other again: for the same request all that day, whichever of the giver's offers it is;
 * for another one of the same kind those hours.
 */
export function closedSpans(
  offer: Pick<Listing, 'personId'>,
  request: Pick<Listing, 'id' | 'personId' | 'categoryId'>,
  said: readonly SaidNo[],
): Span[] {
  return said
    .filter(
      ({ giverId, receiverId, requestId, categoryId }) =>
        giverId === offer.personId &&
        receiverId === request.personId &&
        (requestId === request.id || categoryId === request.categoryId),
    )
    .map(({ requestId, startsAt, endsAt }) =>
      requestId === request.id
        ? { startsAt: startOfRomeDay(romeDay(startsAt)), endsAt: endOfRomeDay(romeDay(startsAt)) }
        : { startsAt, endsAt },
    );
}
