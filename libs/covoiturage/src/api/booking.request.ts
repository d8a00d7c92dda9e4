// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { BOOKING_STATUSES } from '../domain/booking-status.js';
import { MOST_WORDS } from '../domain/outside-booking.js';
import type { BookingInput } from '../application/receive-booking.js';

const operator = z.string().trim().toLowerCase().min(1).max(253);
/** What else a platform says of somebody (name, picture, grade) is none of ours, and left aside. */
const userShape = z.object({ id: z.string().min(1).max(255), alias: lineText(100), operator });
const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);

export const bookingShape = z.object({
  id: idShape,
  driver: userShape,
  passenger: userShape,
  passengerPickupDate: z.number().int().min(0).max(4_102_444_800),
  passengerPickupLat: lat,
  passengerPickupLng: lng,
  passengerDropLat: lat,
  passengerDropLng: lng,
  status: z.enum(BOOKING_STATUSES),
  driverJourneyId: z.string().max(255).optional(),
});
export type BookingBody = z.output<typeof bookingShape>;

export const newBookingShape = bookingShape.extend({ status: z.literal('WAITING_CONFIRMATION') });

export const messageShape = z.object({
  from: userShape,
  to: userShape,
  message: plainText(MOST_WORDS),
  recipientCarpoolerType: z.enum(['DRIVER', 'PASSENGER']),
});

export const eventShape = z.object({ id: idShape, idToken: z.string().max(10_000), data: bookingShape });

export const bookingParam = z.object({ enteSlug: z.string(), bookingId: idShape });
export const moveQuery = z.strictObject({
  status: z.enum(BOOKING_STATUSES),
  message: plainText(MOST_WORDS).optional(),
});

export function bookingInput(body: BookingBody): BookingInput {
  const { id, driver, passenger, driverJourneyId } = body;
  return {
    ...{ id, driver, passenger, driverJourneyId },
    pickUpAt: new Date(body.passengerPickupDate * 1000),
    pickUp: { lat: body.passengerPickupLat, lon: body.passengerPickupLng },
    drop: { lat: body.passengerDropLat, lon: body.passengerDropLng },
  };
}
