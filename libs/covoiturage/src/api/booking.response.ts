// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { BOOKING_STATUSES, bookingStatus } from '../domain/booking-status.js';
import type { StandingBooking } from '../domain/outside-booking.js';
import type { RidePartner } from '../domain/ride-partner.js';
import { aliasOf } from '../domain/shared-ride.js';
import { FREE, secondsOf } from './journey.response.js';
import { price, userShape } from './journey.shapes.js';

export const bookingAnswer = z.object({
  id: z.uuid(),
  driver: userShape,
  passenger: userShape,
  passengerPickupDate: z.number().int(),
  passengerPickupLat: z.number(),
  passengerPickupLng: z.number(),
  passengerDropLat: z.number(),
  passengerDropLng: z.number(),
  status: z.enum(BOOKING_STATUSES),
  price,
  driverJourneyId: z.string(),
});

/** @param operator of this installation */
export function bookingResponse(
  booking: StandingBooking,
  partner: RidePartner,
  operator: string,
  now: Date,
): z.infer<typeof bookingAnswer> {
  return {
    id: booking.bookingId,
    driver: { id: booking.tripId, alias: aliasOf('driver', booking), operator },
    passenger: { id: booking.userId, alias: booking.alias, operator: partner.operator },
    passengerPickupDate: secondsOf(booking.pickUpAt),
    passengerPickupLat: booking.pickUpLat,
    passengerPickupLng: booking.pickUpLon,
    passengerDropLat: booking.dropLat,
    passengerDropLng: booking.dropLon,
    status: bookingStatus(booking, now),
    price: FREE,
    driverJourneyId: booking.slotId,
  };
}
