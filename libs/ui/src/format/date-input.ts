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

/**
 * What a date field and a time field mean together in Rome: none in the hour that is skipped in March, two in the one that comes
 * twice in October.
 */
export function findInstants(date: string, time: string): Date[] {
  const shown = `${date}T${time.slice(0, 5)}`;
  const moment = DateTime.fromISO(`${date}T${time}`, { zone: romeZone });
  if (!moment.isValid) return [];
  return [moment.minus({ hours: 1 }), moment, moment.plus({ hours: 1 })]
    .filter((each) => each.toFormat("yyyy-MM-dd'T'HH:mm") === shown)
    .map((each) => each.toJSDate());
}

/** The one moment they mean, the first of two; nothing when they name none. */
export function findInstant(date: string, time: string): Date | undefined {
  return findInstants(date, time)[0];
}
