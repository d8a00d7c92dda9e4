// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from './domain-error.js';

/** A whole number of minutes: the only thing the ledger counts. Never money. */
export type Minutes = number;

/** More than a person can give in a week without sleep: anything above is a typing mistake. */
export const MOST_MINUTES_AT_ONCE: Minutes = 7 * 24 * 60;

/** Returns the value when it is a whole number from 1 to {@link MOST_MINUTES_AT_ONCE}; throws `minutes.out_of_range`. */
export function ensureMinutes(value: number, field = 'minutes'): Minutes {
  if (!Number.isInteger(value) || value < 1 || value > MOST_MINUTES_AT_ONCE) {
    throw new DomainError('minutes.out_of_range', 'invalid', { field, most: MOST_MINUTES_AT_ONCE });
  }
  return value;
}
