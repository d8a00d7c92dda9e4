// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, ensureNoLonger, ensureWithinYears } from '@reciproca/kernel';
import type { ClosedDays } from './place-times.js';

/** What is shut for longer is closed. */
const MOST_DAYS_AT_ONCE = 183;
const YEARS_AHEAD = 2;
export const MOST_CLOSED_DAYS = 40;

/** With these, in order and without what is over. Throws `closed_days.ends_before`, `.past`, `.there_already`, `.too_many`, `period.too_far`, `period.too_long`. */
export function withClosedDays(there: readonly ClosedDays[], days: ClosedDays, today: string): ClosedDays[] {
  const { startsOn, endsOn } = days;
  if (endsOn < startsOn) throw new DomainError('closed_days.ends_before', 'invalid', { field: 'endsOn' });
  if (endsOn < today) throw new DomainError('closed_days.past', 'invalid', { field: 'startsOn' });
  ensureWithinYears(startsOn, today, YEARS_AHEAD, 'startsOn');
  ensureNoLonger(startsOn, endsOn, MOST_DAYS_AT_ONCE, 'endsOn');
  const ahead = there.filter((other) => other.endsOn >= today);
  if (ahead.some((other) => other.startsOn <= startsOn && other.endsOn >= endsOn && isWithinHours(days, other)))
    throw new DomainError('closed_days.there_already', 'conflict', { field: 'startsOn' });
  if (ahead.length >= MOST_CLOSED_DAYS)
    throw new DomainError('closed_days.too_many', 'conflict', { count: MOST_CLOSED_DAYS });
  return [...ahead, days].toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/** Both or neither, the second after the first. Throws `closed_days.hours_wrong`. */
export function readClosedHours(from: string | undefined, until: string | undefined): ClosedDays['hours'] {
  if (from === undefined && until === undefined) return undefined;
  if (from === undefined || until === undefined || until <= from)
    throw new DomainError('closed_days.hours_wrong', 'invalid', {
      field: from === undefined ? 'fromTime' : 'untilTime',
    });
  return { from, until };
}

function isWithinHours({ hours }: ClosedDays, { hours: other }: ClosedDays): boolean {
  return !other || (hours !== undefined && other.from <= hours.from && hours.until <= other.until);
}
