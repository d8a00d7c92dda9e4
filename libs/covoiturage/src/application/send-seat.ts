// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig } from '@reciproca/platform';
import { z } from 'zod';
import type { AskedSeat } from '../domain/asked-seat.js';
import { BOOKING_STATUSES, type BookingStatus } from '../domain/booking-status.js';
import type { OutsideJourney } from '../domain/outside-journey.js';
import { aliasOf } from '../domain/shared-ride.js';
import { ownOperator } from './own-operator.js';
import { type Asked, PlatformClient } from './platform-client.js';

/** `refused`: it is not there. `unknown`: nobody answered, and it may be. */
export type SentSeat = BookingStatus | 'refused' | 'unknown';

const answerShape = z.object({ status: z.enum(BOOKING_STATUSES) });
const secondsOf = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Bookings and words as other platforms take them, in nobody's name. It goes out over the net: never with a transaction open. */
@Injectable()
export class SendSeat {
  private readonly operator: string;

  constructor(
    private readonly client: PlatformClient,
    @Inject(PLATFORM_CONFIG) config: PlatformConfig,
  ) {
    this.operator = ownOperator(config);
  }

  async book(asked: Asked, seat: AskedSeat, { journeyId, pickUp, drop }: OutsideJourney): Promise<SentSeat> {
    const said = await this.client.post(asked, 'bookings', {
      ...{ id: seat.id, ...this.peopleOf(seat), status: 'WAITING_CONFIRMATION' },
      passengerPickupDate: secondsOf(seat.pickUpAt),
      ...{ passengerPickupLat: pickUp.lat, passengerPickupLng: pickUp.lon },
      ...{ passengerDropLat: drop.lat, passengerDropLng: drop.lon },
      price: { type: 'FREE', amount: 0 },
      ...(journeyId !== null && { driverJourneyId: journeyId }),
    });
    if (said.outcome === 'silent' && said.status === null) return 'unknown';
    if (said.outcome !== 'answered') return 'refused';
    return answerShape.safeParse(said.body).data?.status ?? 'WAITING_CONFIRMATION';
  }

  /** Whether they know: that it is gone there already is as good. */
  async cancel(asked: Asked, { id }: Pick<AskedSeat, 'id'>): Promise<boolean> {
    const said = await this.client.patch(asked, `bookings/${id}`, { status: 'CANCELLED' });
    return said.outcome === 'answered' || said.status === 404 || said.status === 409;
  }

  async write(asked: Asked, seat: AskedSeat, message: string): Promise<boolean> {
    const { driver, passenger } = this.peopleOf(seat);
    const to = { from: passenger, to: driver, message, recipientCarpoolerType: 'DRIVER', bookingId: seat.id };
    return (await this.client.post(asked, 'messages', to)).outcome === 'answered';
  }

  private peopleOf({ tripId, driverId, driverAlias, driverOperator }: AskedSeat) {
    return {
      driver: { id: driverId, alias: driverAlias, operator: driverOperator },
      passenger: { id: tripId, alias: aliasOf('passenger', { tripId }), operator: this.operator },
    };
  }
}
