// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

/**
 * What the open standard asks of answers, written down from its facts. Stricter than the standard where its own test tool is:
 * whole seconds, ids that are UUIDs.
 */
const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);
const unix = z.number().int().positive();
const id = z.string().min(1).max(255);

export const user = z.looseObject({
  id: z.string().min(1),
  alias: z.string().min(1),
  operator: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  grade: z.number().int().min(1).max(5).optional(),
  gender: z.enum(['F', 'M', 'O']).optional(),
});
export const price = z.looseObject({
  type: z.enum(['FREE', 'PAYING', 'UNKNOWN']).optional(),
  amount: z.number().min(0).optional(),
});
const trip = {
  operator: z.string(),
  duration: z.number().int().min(0),
  distance: z.number().int().min(0).optional(),
  passengerPickupLat: lat,
  passengerPickupLng: lng,
  passengerDropLat: lat,
  passengerDropLng: lng,
  passengerPickupAddress: z.string().optional(),
  passengerDropAddress: z.string().optional(),
};
const schedule = {
  id: id.optional(),
  passengerPickupDate: unix,
  type: z.enum(['PLANNED', 'DYNAMIC', 'LINE']),
  driverDepartureDate: unix.optional(),
};
const ofDriver = { ...schedule, availableSeats: z.number().int().min(0).optional(), price: price.optional() };
const ofPassenger = { ...schedule, requestedSeats: z.number().int().min(0).optional(), driverDepartureDate: unix };
const times = (journey: z.ZodRawShape) =>
  z.array(
    z.looseObject({
      passengerPickupDay: z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']).optional(),
      passengerPickupTimeOfDay: z.string().regex(/^\d\d:\d\d:\d\d/),
      journeySchedules: z.array(z.looseObject(journey)).optional(),
    }),
  );

export const ANSWERS = {
  driver_journeys: z.array(z.looseObject({ ...trip, ...ofDriver, driver: user })),
  passenger_journeys: z.array(z.looseObject({ ...trip, ...ofPassenger, passenger: user })),
  driver_regular_trips: z.array(z.looseObject({ ...trip, driver: user, schedules: times(ofDriver) })),
  passenger_regular_trips: z.array(z.looseObject({ ...trip, passenger: user, schedules: times(ofPassenger) })),
} as const;
export type Search = keyof typeof ANSWERS;

export const refusal = z.looseObject({ error: z.string().min(1) });

export interface Journey {
  readonly id?: string;
  readonly operator: string;
  readonly passengerPickupLat: number;
  readonly passengerPickupLng: number;
  readonly passengerDropLat: number;
  readonly passengerDropLng: number;
  readonly passengerPickupDate?: number;
}

export const booking = z.looseObject({
  id: z.uuid(),
  driver: user,
  passenger: user,
  passengerPickupDate: unix,
  passengerPickupLat: lat,
  passengerPickupLng: lng,
  passengerDropLat: lat,
  passengerDropLng: lng,
  status: z.enum(['WAITING_CONFIRMATION', 'CONFIRMED', 'CANCELLED', 'COMPLETED_PENDING_VALIDATION', 'VALIDATED']),
  price,
});
