// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';
import { romeTime, romeZone, type Instant } from './rome-time.js';

/** The value of a date field: "2026-11-24" in Rome */
export function toDateInput(instant: Instant): string {
  return romeTime(instant).toFormat('yyyy-MM-dd');
}

/** The value of a time field: "09:30" in Rome */
export function toTimeInput(instant: Instant): string {
  return romeTime(instant).toFormat('HH:mm');
}

/** What a date field and a time field mean together in Rome; nothing when they name no moment. */
export function findInstant(date: string, time: string): Date | undefined {
  const moment = DateTime.fromISO(`${date}T${time}`, { zone: romeZone });
  // In the spring gap a wall-clock time does not exist and luxon would move it silently.
  if (!moment.isValid || moment.toFormat("yyyy-MM-dd'T'HH:mm") !== `${date}T${time.slice(0, 5)}`) return undefined;
  return moment.toJSDate();
}
