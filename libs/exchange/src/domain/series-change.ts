// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { type Hours, spanOn } from './hours-on.js';
import { onOtherWeekday } from './other-weekday.js';
import { type OneOff, recurrenceOf, type When, weeklyOf } from './schedule.js';

/** What becomes of the dates that are agreed where the others go to another day of the week. */
export const AGREED_DATES = ['ask', 'keep'] as const;
export type AgreedDates = (typeof AGREED_DATES)[number];

/** The hours of the clock of one date, and which it is. */
export interface HoursOfDay extends Hours {
  readonly day: string;
}

/** Undefined for what has no one date. */
export function hoursOf(when: When): HoursOfDay | undefined {
  const window = 'windows' in when ? when.windows[0] : undefined;
  if (!window) return undefined;
  const clock = (at: string): string => DateTime.fromISO(at, { zone: ROME }).toFormat('HH:mm');
  return { day: romeDay(new Date(window.start)), from: clock(window.start), until: clock(window.end) };
}

/** The same hours on another day. */
export function onDay(hours: Hours, day: string): OneOff {
  const { startsAt, endsAt } = spanOn(day, hours);
  return { windows: [{ start: startsAt.toISOString(), end: endsAt.toISOString() }] };
}

/** The rule of further dates, at these hours and so many days later in the week. */
export function movedRule(
  recurrence: string,
  {
    hours,
    shiftDays,
    startsAt,
  }: { readonly hours: Hours | undefined; readonly shiftDays: number; readonly startsAt: Date },
  now: Date,
): string | null {
  const moved = onOtherWeekday(weeklyOf(recurrence).weekly, startsAt, shiftDays);
  return recurrenceOf({ weekly: { ...moved, ...(hours && { from: hours.from, until: hours.until }) } }, now);
}
