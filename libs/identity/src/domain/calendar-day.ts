// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';

const QUARTER_HOUR_MS = 15 * 60_000;
let known = { quarter: Number.NaN, day: '' };

/** The day it is in Piedmont at that instant, such as 2026-11-24. */
export function dayInRome(instant: Date): string {
  // Asked for with every request, and a new day begins on a quarter of an hour in every time zone there is.
  const quarter = Math.floor(instant.getTime() / QUARTER_HOUR_MS);
  if (quarter !== known.quarter) {
    known = { quarter, day: DateTime.fromJSDate(instant, { zone: 'Europe/Rome' }).toISODate() as string };
  }
  return known.day;
}
