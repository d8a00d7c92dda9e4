// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicHoliday } from '@reciproca/kernel';
import { type OutOfHours, outOfHours, type OpenWindow } from './opening-hours.js';

/** Days on which a place is closed though its week says otherwise, or some hours of each; yyyy-mm-dd, both included. */
export interface ClosedDays {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Such as the summer holidays; null where nobody has said why. */
  readonly name: string | null;
  /** Such as 10:00 and 12:00 where it is closed for these hours alone; the whole day without them. */
  readonly hours?: { readonly from: string; readonly until: string };
}

/** All that says when a place is open. */
export interface PlaceTimes {
  /** Null where nobody has said when it is open. */
  readonly hours: readonly OpenWindow[] | null;
  readonly closedDays: readonly ClosedDays[];
  readonly closedOnHolidays: boolean;
  /** The first day on which it is no more; null while it goes on. */
  readonly closedFrom: string | null;
}

/** Why somebody would stand before a shut door; the days as yyyy-mm-dd. */
export type Closed =
  | OutOfHours
  | { readonly is: 'closed_for_good'; readonly since: string }
  | { readonly is: 'closed_on'; readonly startsOn: string; readonly endsOn: string }
  | {
      readonly is: 'closed_hours';
      readonly startsOn: string;
      readonly endsOn: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly is: 'holiday' };

/** On a whole day; null where it is open that day, as far as anybody knows. */
export function closedOn({ closedFrom, closedDays, closedOnHolidays }: PlaceTimes, day: string): Closed | null {
  if (closedFrom !== null && day >= closedFrom) return { is: 'closed_for_good', since: closedFrom };
  const days = closedDays.find((one) => !one.hours && isWithin(one, day));
  if (days) return { is: 'closed_on', startsOn: days.startsOn, endsOn: days.endsOn };
  return closedOnHolidays && publicHoliday(day) !== null ? { is: 'holiday' } : null;
}

/** At an hour of a day as the clock says it; null where it is open. */
export function closedAt(place: PlaceTimes, day: string, time: string): Closed | null {
  const shut = hoursShutOn(place, day).find(({ from, until }) => from <= time && time < until);
  return (
    closedOn(place, day) ?? (shut && { is: 'closed_hours', ...shut }) ?? outOfHours(place.hours, weekdayOf(day), time)
  );
}

/** Hours of a day for which it is closed though its week says otherwise. */
export function hoursShutOn({ closedDays }: PlaceTimes, day: string) {
  return closedDays.flatMap((one) =>
    one.hours && isWithin(one, day) ? [{ startsOn: one.startsOn, endsOn: one.endsOn, ...one.hours }] : [],
  );
}

function isWithin({ startsOn, endsOn }: ClosedDays, day: string): boolean {
  return startsOn <= day && day <= endsOn;
}

/** 1 for Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
