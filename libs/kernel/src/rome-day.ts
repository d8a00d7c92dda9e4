// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';
import { ROME_ZONE } from './rome-zone.js';

const MINUTE_MS = 60_000;

/** The day it is in Piedmont at that instant, such as 2026-11-24. */
export function romeDay(instant: Date): string {
  const shown = new Date(instant.getTime() + ROME_ZONE.offset(instant.getTime()) * MINUTE_MS);
  return Number.isNaN(shown.getTime()) ? '' : shown.toISOString().split('T', 1)[0]!;
}

/** What the clock says in Piedmont at that instant, such as 08:30. */
export function romeTimeOfDay(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: ROME_ZONE }).toFormat('HH:mm');
}

/** The instant at which a day such as 2026-11-24 begins in Rome; a day of 23 or 25 hours is one too. */
export function startOfRomeDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ROME_ZONE }).startOf('day').toJSDate();
}

/** The instant at which a day is over in Rome: the next one's beginning. */
export function endOfRomeDay(day: string): Date {
  return startOfRomeDay(addDays(day, 1));
}

/** The day so many days later, or earlier. Days of the calendar, whatever their hours. */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() ?? day;
}
