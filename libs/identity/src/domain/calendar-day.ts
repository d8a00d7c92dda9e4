// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';

/** The day it is in Piedmont at that instant, such as 2026-11-24. */
export function dayInRome(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: 'Europe/Rome' }).toISODate() as string;
}
