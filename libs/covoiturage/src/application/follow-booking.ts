// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { CancelAgreement } from '@reciproca/exchange';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { type BookingStatus, bookingStatus, ensurePartnerMay } from '../domain/booking-status.js';
import type { StandingBooking } from '../domain/outside-booking.js';
import type { RidePartner } from '../domain/ride-partner.js';
import { OutsideBookingRepository } from '../persistence/outside-booking.repository.js';
import { HearOfSeat } from './hear-of-seat.js';

/** What a platform is told of its bookings, and says of them later. */
@Injectable()
export class FollowBooking {
  constructor(
    private readonly bookings: OutsideBookingRepository,
    private readonly cancelAgreement: CancelAgreement,
    private readonly askedSeats: HearOfSeat,
  ) {}

  /** Throws `covoiturage.missing_booking`, for those of other platforms too. */
  async get(ctx: Ctx, partner: RidePartner, bookingId: string): Promise<StandingBooking> {
    const found = await this.bookings.findTheirs(ctx, partner.id, bookingId);
    if (!found) throw new DomainError('covoiturage.missing_booking', 'not_found');
    return found;
  }

  /**
   * Called off by who asked for it: its appointment goes with it, and the driver is told as of every other.
   * Throws `covoiturage.missing_booking`, `.status_already_set`, `.not_yours`.
   */
  async move(ctx: Ctx, partner: RidePartner, bookingId: string, to: BookingStatus): Promise<void> {
    const booking = await this.get(ctx, partner, bookingId);
    ensurePartnerMay(bookingStatus(booking, ctx.clock.now()), to);
    if (booking.agreementId) await this.cancelAgreement.callOff(ctx, booking.agreementId, { stillNeeded: false });
    await this.bookings.cancel(ctx, booking);
  }

  /**
   * News of a booking, whichever side has asked for it; what says nothing new is no fault. Throws as {@link move}, but for that.
   */
  async hear(ctx: Ctx, partner: RidePartner, bookingId: string, status: BookingStatus): Promise<void> {
    if (await this.askedSeats.hear(ctx, partner, bookingId, status)) return;
    const booking = await this.get(ctx, partner, bookingId);
    if (bookingStatus(booking, ctx.clock.now()) !== status) await this.move(ctx, partner, bookingId, status);
  }
}
