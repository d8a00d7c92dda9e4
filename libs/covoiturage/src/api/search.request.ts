// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import type { JourneyAsk } from '../application/find-journeys.js';
import type { RegularAsk } from '../application/find-regular-trips.js';
import { STANDARD_DAYS } from '../domain/week-times.js';

/** More than a valley: who asks wider would read out everything there is. */
const WIDEST_KM = 50;
const MOST_FOUND = 100;
const DAY_SECONDS = 86_400;
const LATEST_SECONDS = 4_102_444_800;

const lat = z.coerce.number().min(-90).max(90);
const lon = z.coerce.number().min(-180).max(180);
const km = z.coerce.number().min(0).max(WIDEST_KM).default(1);
const unixSeconds = z.coerce.number().int().min(0).max(LATEST_SECONDS);

const around = {
  departureLat: lat,
  departureLng: lon,
  arrivalLat: lat,
  arrivalLng: lon,
  timeDelta: z.coerce.number().int().min(0).max(DAY_SECONDS).default(900).describe('Seconds'),
  departureRadius: km.describe('Kilometres around where the passenger gets in'),
  arrivalRadius: km.describe('Kilometres around where the passenger gets out'),
  count: z.coerce.number().int().min(0).max(MOST_FOUND).default(MOST_FOUND),
};

export const journeysQuery = z.strictObject({ ...around, departureDate: unixSeconds });
export type JourneysQuery = z.output<typeof journeysQuery>;

export const regularTripsQuery = z.strictObject({
  ...around,
  departureTimeOfDay: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/)
    .describe('By Rome’s clocks, such as 08:30:00'),
  departureWeekdays: z
    .string()
    .regex(/^(MON|TUE|WED|THU|FRI|SAT|SUN)(,(MON|TUE|WED|THU|FRI|SAT|SUN))*$/)
    .default(STANDARD_DAYS.join(','))
    .describe('With commas between them'),
  minDepartureDate: unixSeconds.optional(),
  maxDepartureDate: unixSeconds.optional(),
});
export type RegularTripsQuery = z.output<typeof regularTripsQuery>;

export function journeyAsk(query: JourneysQuery): JourneyAsk {
  return { ...commonAsk(query), at: dateOf(query.departureDate) };
}

export function regularAsk(query: RegularTripsQuery): RegularAsk {
  const { departureTimeOfDay, departureWeekdays, minDepartureDate, maxDepartureDate } = query;
  return {
    ...commonAsk(query),
    clock: departureTimeOfDay.slice(0, 5),
    days: STANDARD_DAYS.filter((day) => departureWeekdays.split(',').includes(day)),
    from: minDepartureDate === undefined ? undefined : dateOf(minDepartureDate),
    until: maxDepartureDate === undefined ? undefined : dateOf(maxDepartureDate),
  };
}

function commonAsk(query: Omit<JourneysQuery, 'departureDate'>) {
  const { timeDelta, count, departureRadius, arrivalRadius } = query;
  return {
    departure: { lat: query.departureLat, lon: query.departureLng, km: departureRadius },
    arrival: { lat: query.arrivalLat, lon: query.arrivalLng, km: arrivalRadius },
    timeDeltaSeconds: timeDelta,
    count,
  };
}

const dateOf = (seconds: number): Date => new Date(seconds * 1000);
