// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BookingStatus } from './booking-status.js';
import type { OutsideJourney } from './outside-journey.js';

/** Of a seat that was asked for elsewhere: as the standard says, or on its way, which it stays where nobody answered. */
export type SeatStatus = BookingStatus | 'SENDING';

/** A seat somebody of ours has asked for in a ride of another platform. */
export interface AskedSeat {
  /** The booking's, which both sides use. */
  readonly id: string;
  readonly partnerId: string;
  readonly personId: string;
  /** The request it was found from. */
  readonly listingId: string;
  /** By which the passenger is known there. */
  readonly tripId: string;
  readonly driverId: string;
  readonly driverAlias: string;
  readonly driverOperator: string;
  readonly pickUpAt: Date;
  readonly pickUpLabel: string | null;
  readonly dropLabel: string | null;
  readonly status: SeatStatus;
  readonly askedAt: Date;
  readonly changedAt: Date;
}

const LIVE_SEATS: readonly SeatStatus[] = ['SENDING', 'WAITING_CONFIRMATION', 'CONFIRMED'];

/** How many people of one ente may have open at once for one request: whoever asks everybody lets everybody down. */
export const MOST_SEATS = 3;

/** Whether a yes, a calling off or words can still come to it. */
export function isLive({ status, pickUpAt }: Pick<AskedSeat, 'status' | 'pickUpAt'>, now: Date): boolean {
  return LIVE_SEATS.includes(status) && pickUpAt > now;
}

/** Whether it is one in this ride of theirs. */
export function isSeatIn(seat: AskedSeat, partnerId: string, { driverId, pickUpAt }: OutsideJourney): boolean {
  return seat.partnerId === partnerId && seat.driverId === driverId && seat.pickUpAt.getTime() === pickUpAt.getTime();
}
