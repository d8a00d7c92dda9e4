// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type BookingStatus, ensureForward } from '../domain/booking-status.js';
import { SEAT_ANSWERED } from '../domain/covoiturage.events.js';
import type { RidePartner } from '../domain/ride-partner.js';
import { AskedSeatRepository } from '../persistence/asked-seat.repository.js';

/** What another platform says of a seat asked for in one of its rides. */
@Injectable()
export class HearOfSeat {
  constructor(private readonly seats: AskedSeatRepository) {}

  /** False where it is no seat asked for there. Throws `covoiturage.status_already_set`. */
  async hear(ctx: Ctx, partner: RidePartner, seatId: string, status: BookingStatus): Promise<boolean> {
    const seat = await this.seats.find(ctx, seatId);
    if (seat?.partnerId !== partner.id) return false;
    if (seat.status === status) return true;
    // That it got there is news of one that nobody had answered for.
    const from = seat.status === 'SENDING' ? 'WAITING_CONFIRMATION' : seat.status;
    if (from !== status) ensureForward(from, status);
    await this.seats.move(ctx, seat, status);
    if (status === 'CONFIRMED' || status === 'CANCELLED') {
      const { personId, listingId, pickUpAt } = seat;
      const answer = status === 'CONFIRMED' ? 'confirmed' : 'cancelled';
      const startsAt = pickUpAt.toISOString();
      await emit(ctx, { topic: SEAT_ANSWERED, payload: { seatId, personId, listingId, answer, startsAt } });
    }
    return true;
  }
}
