// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Listings } from '@reciproca/exchange';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Point } from '@reciproca/territory';
import { SEAT_ASKED } from '../domain/covoiturage.events.js';
import { MOST_WAITING, type OutsideUser, type StandingBooking } from '../domain/outside-booking.js';
import type { RidePartner } from '../domain/ride-partner.js';
import type { SharedRide } from '../domain/shared-ride.js';
import { OutsideBookingRepository } from '../persistence/outside-booking.repository.js';
import { SharedRides } from './shared-rides.js';

export interface BookingInput {
  readonly id: string;
  readonly driver: OutsideUser;
  readonly passenger: OutsideUser;
  /** Of ours; without it the trip the driver is named by. */
  readonly driverJourneyId?: string | undefined;
  readonly pickUpAt: Date;
  readonly pickUp: Point;
  readonly drop: Point;
}

/** Wider than the earth. */
const ANYWHERE = { lat: 0, lon: 0, km: 20_100 };

/** Somebody of another platform asks for a seat: written down for the office, and its driver is told. */
@Injectable()
export class ReceiveBooking {
  constructor(
    private readonly rides: SharedRides,
    private readonly listings: Listings,
    private readonly bookings: OutsideBookingRepository,
  ) {}

  /** Throws `covoiturage.operator_wrong`, `.too_many`, `.missing_journey`, `.booking_known`. */
  async execute(ctx: Ctx, partner: RidePartner, input: BookingInput): Promise<StandingBooking> {
    ensureSpeaksFor(partner, input.passenger);
    if ((await this.bookings.countWaiting(ctx, partner.id)) >= MOST_WAITING)
      throw new DomainError('covoiturage.too_many', 'too_many');
    const ride = await this.findRide(ctx, input);
    const booking = {
      ...{ id: newId(), partnerId: partner.id, bookingId: input.id, tripId: ride.tripId, slotId: ride.slotId },
      ...({ state: 'waiting', agreementId: null, userId: input.passenger.id, alias: input.passenger.alias } as const),
      ...{ pickUpAt: input.pickUpAt, pickUpLat: input.pickUp.lat, pickUpLon: input.pickUp.lon },
      ...{ dropLat: input.drop.lat, dropLon: input.drop.lon, askedAt: ctx.clock.now() },
    };
    if (!(await this.bookings.insertNew(ctx, booking))) throw new DomainError('covoiturage.booking_known', 'conflict');
    const { personId: driverId } = await this.listings.get(ctx, ride.listingId);
    const startsAt = input.pickUpAt.toISOString();
    await emit(ctx, {
      topic: SEAT_ASKED,
      payload: { bookingId: booking.id, driverId, slotId: ride.slotId, startsAt },
    });
    return { ...booking, agreementState: null };
  }

  /** One that is shown at this moment, at a time at which it goes. */
  private async findRide(ctx: Ctx, { driver, driverJourneyId, pickUpAt }: BookingInput): Promise<SharedRide> {
    const wanted = { from: pickUpAt, until: pickUpAt, departure: ANYWHERE, arrival: ANYWHERE };
    const rides = await this.rides.list(ctx, { side: 'driver', regular: false, ...wanted });
    const ride = rides.find(({ slotId, tripId }) =>
      driverJourneyId ? slotId === driverJourneyId : tripId === driver.id,
    );
    if (!ride || pickUpAt <= ctx.clock.now()) throw new DomainError('covoiturage.missing_journey', 'not_found');
    return ride;
  }
}

/** A key opens for the people of its own platform alone. Throws `covoiturage.operator_wrong`. */
export function ensureSpeaksFor(partner: RidePartner, user: OutsideUser): void {
  if (user.operator !== partner.operator) throw new DomainError('covoiturage.operator_wrong', 'unauthenticated');
}
