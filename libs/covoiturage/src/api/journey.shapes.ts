// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

const days = z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']);
const seconds = z.number().int();

export const userShape = z.object({ id: z.string(), alias: z.string(), operator: z.string() });
export const price = z.object({ type: z.literal('FREE'), amount: z.literal(0) });

const trip = {
  operator: z.string().describe('A bare host'),
  duration: seconds,
  distance: z.number().int().describe('Metres'),
  passengerPickupLat: z.number(),
  passengerPickupLng: z.number(),
  passengerPickupAddress: z.string(),
  passengerDropLat: z.number(),
  passengerDropLng: z.number(),
  passengerDropAddress: z.string(),
};
const schedule = { id: z.string(), type: z.literal('PLANNED'), passengerPickupDate: seconds };
const ofDriver = { ...schedule, availableSeats: z.number().int(), price };
const ofPassenger = { ...schedule, requestedSeats: z.number().int(), driverDepartureDate: seconds };

const regular = (journey: z.ZodType) =>
  z.array(
    z.object({ passengerPickupDay: days, passengerPickupTimeOfDay: z.string(), journeySchedules: z.array(journey) }),
  );

export const driverJourneys = z.array(z.object({ ...trip, ...ofDriver, driver: userShape }));
export const passengerJourneys = z.array(z.object({ ...trip, ...ofPassenger, passenger: userShape }));
export const driverRegularTrips = z.array(
  z.object({ ...trip, driver: userShape, schedules: regular(z.object(ofDriver)) }),
);
export const passengerRegularTrips = z.array(
  z.object({ ...trip, passenger: userShape, schedules: regular(z.object(ofPassenger)) }),
);
