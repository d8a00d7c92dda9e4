// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from './domain-error.js';

/** Time as people write it down: from and until (HH:MM of one day), or how long; hours and minutes add up. */
export interface WorkedTime {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
}

/**
 * Minutes of it; 0 where nothing is written. Throws `worked.until_needed`, `worked.from_needed` and `worked.backwards` (no night has
 * hours of two days) with their field under `at`, such as `rows.3.`.
 */
export function workedMinutes({ from, until, hours = 0, minutes = 0 }: WorkedTime, at = ''): number {
  if (!from && !until) return Math.round(hours * 60) + minutes;
  if (!until) throw new DomainError('worked.until_needed', 'invalid', { field: `${at}until` });
  if (!from) throw new DomainError('worked.from_needed', 'invalid', { field: `${at}from` });
  const between = minutesOf(until) - minutesOf(from);
  if (between <= 0) throw new DomainError('worked.backwards', 'invalid', { field: `${at}until` });
  return between;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
