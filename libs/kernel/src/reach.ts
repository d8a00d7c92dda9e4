// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from './domain-error.js';
import { addDays } from './rome-day.js';

const DAYS_A_YEAR = 366;

/** No licence, insurance or vetting is written out for longer. */
export const YEARS_PAPERS_HOLD = 15;

/**
 * Nobody means a day further away than that: a century typed by mistake would hold for good. Throws `period.too_far` with the last day
 * that is taken.
 */
export function ensureWithinYears(day: string | null | undefined, today: string, years: number, field: string): void {
  const latest = addDays(today, years * DAYS_A_YEAR);
  if (day && day > latest) throw new DomainError('period.too_far', 'invalid', { field, latest });
}

/** Days both included. Throws `period.too_long`. */
export function ensureNoLonger(startsOn: string, endsOn: string, most: number, field: string): void {
  if (endsOn >= addDays(startsOn, most)) throw new DomainError('period.too_long', 'invalid', { field, most });
}
