// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DiaryEntry, freeSpans, type Stay, type WantedTime } from '@reciproca/diary';
import type { Listing, Slot } from './listing.js';
import type { Span } from './span.js';

type Listed = Pick<Listing, 'id' | 'personId' | 'linkedToId'>;

/** Listings that follow from one another, such as the way back, are one thing: whoever rides along in one car as well. */
export function groupOf({ id, linkedToId }: Pick<Listing, 'id' | 'linkedToId'>): string {
  return linkedToId ?? id;
}

/** What the two of an act of help would take of their time. */
export function wantedTimes(
  offer: Listed,
  request: Listed,
  { giver, receiver }: { readonly giver: Stay | null; readonly receiver: Stay | null },
  causeIds: readonly string[],
): WantedTime[] {
  return [
    ...(giver ? [{ ...giver, personId: offer.personId, groupId: groupOf(offer), causeIds }] : []),
    ...(receiver ? [{ ...receiver, personId: request.personId, groupId: groupOf(request), causeIds }] : []),
  ];
}

/** Who asked for the way there and back stays where the one ends until the other begins. */
export function stayingUntil(stay: Stay, backAt: Date | undefined): Stay {
  return backAt && stay.ends && backAt > stay.endsAt ? { ...stay, staysUntil: backAt } : stay;
}

/** Both at the place of the request, from beginning to end. */
export function stayAtRequest(
  { lat, lon }: Pick<Listing, 'lat' | 'lon'>,
  { startsAt, endsAt }: Span,
): { readonly giver: Stay; readonly receiver: Stay } {
  const stay = { startsAt, endsAt, begins: { lat, lon }, ends: { lat, lon } };
  return { giver: stay, receiver: stay };
}

/** The hours of a listing's slots in which nothing else takes its person's time; each piece is still of its slot. */
export function freeParts(listing: Listed, slots: readonly Slot[], busy: readonly DiaryEntry[]): Slot[] {
  const others = busy.filter(({ firmness, groupId }) => firmness !== 'held' && groupId !== groupOf(listing));
  if (others.length === 0) return [...slots];
  return slots.flatMap((slot) => freeSpans(slot, others).map((span) => ({ ...slot, ...span })));
}
