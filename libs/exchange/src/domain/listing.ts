// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service, TransitionTable } from '@reciproca/kernel';
import type { Titles } from './title.js';

export type { Service };

export const LISTING_KINDS = ['offer', 'request'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

export function oppositeOf(kind: ListingKind): ListingKind {
  return kind === 'offer' ? 'request' : 'offer';
}

/** One that is there already. */
export interface AlikeListing {
  readonly id: string;
  readonly title: string;
  /** For the very same hours, and not only for some that overlap. */
  readonly isSame: boolean;
}

export const VISIBILITIES = ['staircase', 'block', 'area', 'ente'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What somebody may need or be able to give beyond the act itself. */
export const NEEDS = [
  'wheelchair',
  'walker',
  'oxygen',
  'guide_dog',
  'same_gender',
  'speaks_italian',
  'speaks_own_language',
] as const;
export type Need = (typeof NEEDS)[number];

export type ListingState = 'pending' | 'open' | 'matched' | 'fulfilled' | 'withdrawn' | 'expired' | 'rejected';

export const LISTING_TRANSITIONS: TransitionTable<ListingState> = {
  pending: ['open', 'rejected', 'withdrawn', 'expired'],
  open: ['matched', 'withdrawn', 'expired', 'pending'],
  matched: ['open', 'fulfilled', 'withdrawn', 'expired'],
  fulfilled: [],
  withdrawn: [],
  expired: ['open'],
  rejected: ['pending'],
};

/** Something a person can give (offer) or needs (request). */
export interface Listing {
  readonly id: string;
  readonly enteId: string;
  readonly kind: ListingKind;
  readonly service: Service;
  readonly categoryId: string;
  readonly personId: string;
  readonly enteredBy: string | null;
  readonly channel: string;
  readonly title: string;
  readonly titles?: Titles | null;
  readonly description: string | null;
  readonly state: ListingState;
  readonly visibility: Visibility;
  readonly placeId: string;
  readonly toPlaceId: string | null;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly toLat: number | null;
  readonly toLon: number | null;
  readonly areaId: string | null;
  readonly blockId: string | null;
  readonly staircaseId: string | null;
  /** Seats, crates or hands: how many of the offer's units one request takes. */
  readonly units: number;
  readonly durationMinutes: number;
  readonly needs: readonly Need[];
  /** What only the listing's service knows; has the shape of its plug. */
  readonly details: Readonly<Record<string, unknown>>;
  /** RFC 5545 rule, when it comes round. */
  readonly recurrence: string | null;
  readonly urgent: boolean;
  /** The first fitting answer is taken without asking again. */
  readonly autoAccept: boolean;
  /** The listing this one belongs to, such as the way out of a way back. */
  readonly linkedToId: string | null;
  /** The one listing it answers: nobody else finds it, and it ends with that answer. */
  readonly answersId: string | null;
  /** What it is one occurrence of, where a request comes round: all of them bear the id of the first. */
  readonly seriesId: string | null;
  /** When somebody last said that it still holds. */
  readonly confirmedAt: Date;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Whether one of the two answers a listing, and the other is not that one. */
export function isMeantForOther(
  one: Pick<Listing, 'id' | 'answersId'>,
  other: Pick<Listing, 'id' | 'answersId'>,
): boolean {
  return (
    (one.answersId !== null && one.answersId !== other.id) || (other.answersId !== null && other.answersId !== one.id)
  );
}

/** Units of an offer that went without a proposal, and what for. */
export interface Taking {
  readonly units: number;
  readonly reason: 'thanks';
  /** What it went for, such as a crate. */
  readonly referenceId: string;
}

/** A time at which an offer can be taken or a request met. */
export interface Slot {
  readonly id: string;
  readonly listingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly taken: number;
}

/** A time its giver has called off, and what it had until then. */
export interface CalledOffTime {
  readonly slotId: string;
  readonly listingId: string;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly at: Date;
}
