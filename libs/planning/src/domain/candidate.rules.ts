// SPDX-License-Identifier: AGPL-3.0-or-later
import { isVisibleFrom, type Party, type Slot } from '@reciproca/exchange';
import { distanceMetres, type Point } from '@reciproca/territory';

/** Somebody may wait or be fetched this long before or after the hour itself. */
const SLACK_MILLISECONDS = 2 * 3_600_000;

/** Whether the two can see each other at all, before any look at times and needs. */
export function mayMeet(offer: Party, request: Party): boolean {
  return (
    offer.listing.categoryId === request.listing.categoryId &&
    offer.listing.personId !== request.listing.personId &&
    isVisibleFrom(offer.listing, request.residence) &&
    isVisibleFrom(request.listing, offer.residence)
  );
}

/** Free times of the offer near one of the request's, earliest first. */
export function slotsNear(offer: Party, request: Party, most: number): Slot[] {
  const near: Slot[] = [];
  for (const slot of offer.slots) {
    if (slot.taken >= slot.capacity) continue;
    if (request.slots.some((wished) => overlap(slot, wished))) near.push(slot);
    if (near.length === most) break;
  }
  return near;
}

function overlap(a: Slot, b: Slot): boolean {
  return (
    a.startsAt.getTime() - SLACK_MILLISECONDS < b.endsAt.getTime() &&
    b.startsAt.getTime() - SLACK_MILLISECONDS < a.endsAt.getTime()
  );
}

/** How far the giver would have to go, as the crow flies: there and back again for a visit counts once, a ride only its detour. */
export function wayMetres(offer: Party, request: Party): number {
  const [to, wished] = [endOf(offer), endOf(request)];
  if (!to || !wished) return distanceMetres(offer.listing, request.listing);
  const through =
    distanceMetres(offer.listing, request.listing) +
    distanceMetres(request.listing, wished) +
    distanceMetres(wished, to);
  return Math.max(0, through - distanceMetres(offer.listing, to));
}

function endOf({ listing }: Party): Point | null {
  return listing.toLat !== null && listing.toLon !== null ? { lat: listing.toLat, lon: listing.toLon } : null;
}
