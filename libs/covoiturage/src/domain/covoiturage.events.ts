// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** Somebody of another platform would like a seat in a ride of ours. */
export const SEAT_ASKED = 'covoiturage.seat_asked';

export interface SeatAsked {
  readonly bookingId: string;
  readonly driverId: string;
  readonly slotId: string;
  /** ISO 8601 */
  readonly startsAt: string;
}

/** What another platform says of a seat that somebody of ours has asked for there. */
export const SEAT_ANSWERED = 'covoiturage.seat_answered';

export interface SeatAnswered {
  readonly seatId: string;
  readonly personId: string;
  readonly listingId: string;
  readonly answer: 'confirmed' | 'cancelled';
  /** ISO 8601 */
  readonly startsAt: string;
}

/** A seat of ours on another platform is wanted no more. */
export const SEAT_LEFT = 'covoiturage.seat_left';

export interface SeatLeft {
  readonly seatId: string;
  readonly partnerId: string;
  /** ISO 8601 */
  readonly pickUpAt: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [SEAT_ASKED]: SeatAsked;
    [SEAT_ANSWERED]: SeatAnswered;
    [SEAT_LEFT]: SeatLeft;
  }
}
