// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';

/** Where every ente is: days, hours and the clock of jobs are meant there. */
export const ROME = 'Europe/Rome';

const QUARTER_HOUR_MS = 15 * 60_000;
let known = { quarter: Number.NaN, day: '' };

/** The day it is in Piedmont at that instant, such as 2026-11-24. */
export function romeDay(instant: Date): string {
  // Asked for with every request, and a new day begins on a quarter of an hour in every time zone there is.
  const quarter = Math.floor(instant.getTime() / QUARTER_HOUR_MS);
  if (quarter !== known.quarter)
    known = { quarter, day: DateTime.fromJSDate(instant, { zone: ROME }).toISODate() ?? '' };
  return known.day;
}

/** The instant at which a day such as 2026-11-24 begins in Rome; a day of 23 or 25 hours is one too. */
export function startOfRomeDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ROME }).startOf('day').toJSDate();
}

/** The instant at which a day is over in Rome: the next one's beginning. */
export function endOfRomeDay(day: string): Date {
  return startOfRomeDay(addDays(day, 1));
}

/** The day so many days later, or earlier. Days of the calendar, whatever their hours. */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() ?? day;
}
