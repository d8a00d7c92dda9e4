// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';
import { DateTime } from 'luxon';

export const CALENDAR_VIEWS = ['day', 'week', 'month'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** The days (yyyy-mm-dd) a view shows, and the days on which the views before and after it begin. */
export interface ShownDays {
  readonly days: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** A week begins with the day asked for, so that today comes first; a month is whole weeks from Monday. */
export function shownDays(view: CalendarView, day: string): ShownDays {
  if (view === 'day') return { days: [day], before: addDays(day, -1), after: addDays(day, 1) };
  if (view === 'week') return { days: daysFrom(day, 7), before: addDays(day, -7), after: addDays(day, 7) };
  const first = DateTime.fromISO(day, { zone: 'utc' }).startOf('month');
  const monday = first.startOf('week');
  const sunday = first.endOf('month').endOf('week');
  return {
    days: daysFrom(isoOf(monday), Math.round(sunday.diff(monday, 'days').days)),
    before: isoOf(first.minus({ months: 1 })),
    after: isoOf(first.plus({ months: 1 })),
  };
}

function daysFrom(day: string, count: number): string[] {
  return Array.from({ length: count }, (_, nth) => addDays(day, nth));
}

function isoOf(time: DateTime): string {
  return time.toISODate() ?? '';
}
