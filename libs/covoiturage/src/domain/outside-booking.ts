// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState } from '@reciproca/exchange';
import type { BookingState } from './booking-status.js';

/** Who is spoken of on another platform, as far as we want to know them. */
export interface OutsideUser {
  readonly id: string;
  readonly alias: string;
  readonly operator: string;
}

/** Somebody of another platform asks for a seat in a ride of ours. */
export interface OutsideBooking {
  readonly id: string;
  readonly partnerId: string;
  /** The other platform’s own id of it, which both sides use. */
  readonly bookingId: string;
  readonly tripId: string;
  readonly slotId: string;
  readonly state: BookingState;
  /** The appointment by which the seat is taken. */
  readonly agreementId: string | null;
  readonly userId: string;
  readonly alias: string;
  readonly pickUpAt: Date;
  readonly pickUpLat: number;
  readonly pickUpLon: number;
  readonly dropLat: number;
  readonly dropLon: number;
  readonly askedAt: Date;
}

export interface StandingBooking extends OutsideBooking {
  readonly agreementState: AgreementState | null;
}

/** Words of somebody of another platform for who has a ride of ours. */
export interface OutsideMessage {
  readonly id: string;
  readonly partnerId: string;
  readonly listingId: string;
  readonly alias: string;
  readonly words: string;
  readonly sentAt: Date;
  readonly passedOnAt: Date | null;
}

export const MOST_WORDS = 500;
/** What one platform may leave unanswered at once. */
export const MOST_WAITING = 100;
