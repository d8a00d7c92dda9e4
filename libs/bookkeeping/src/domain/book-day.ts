// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError } from '@reciproca/kernel';

/** A sheet from a stall or an old bill is typed in late, but not a year later. */
const MOST_DAYS_BACK = 366;

/** A day that something has been sold or paid on. Throws `book.day_to_come`, `book.day_long_ago`. */
export function ensureDayOfBook(day: string, today: string): void {
  if (day > today) throw new DomainError('book.day_to_come', 'invalid', { field: 'day' });
  if (day < addDays(today, -MOST_DAYS_BACK)) throw new DomainError('book.day_long_ago', 'invalid', { field: 'day' });
}
