// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { weekdayOf } from './repeat.js';
import { type Weekly, weeklyOf } from './schedule.js';

/** How many days later, or earlier where below zero. */
export function daysFrom(before: Date, after: Date): number {
  return daysBetween(romeDay(before), romeDay(after));
}

/** The same of two days, yyyy-mm-dd. */
export function daysBetween(before: string, after: string): number {
  const [from, to] = [before, after].map((day) => DateTime.fromISO(day, { zone: 'utc' })) as [DateTime, DateTime];
  return Math.round(to.diff(from, 'days').days);
}

/**
 * Whether all dates from one on may go to another day of the week: only where each week has one, and it stays between the one before
 * and the one after. Throws `agreement.series_many_days`, `agreement.series_other_week`.
 */
export function ensureOtherWeekday(recurrence: string | null, shiftDays: number, field = 'startsAt'): void {
  if (recurrence && weeklyOf(recurrence).weekly.days.length > 1)
    throw new DomainError('agreement.series_many_days', 'invalid', { field });
  if (Math.abs(shiftDays) > 6) throw new DomainError('agreement.series_other_week', 'invalid', { field });
}

/** The rule on the weekday it has been moved to, with its exceptions and its end. */
export function onOtherWeekday(weekly: Weekly['weekly'], startsAt: Date, shiftDays: number): Weekly['weekly'] {
  if (shiftDays === 0) return weekly;
  const shifted = (day: string): string => addDays(day, shiftDays);
  const { endsOn, except, also } = weekly;
  return {
    ...weekly,
    days: [weekdayOf(romeDay(startsAt))],
    ...(endsOn && { endsOn: shiftDays > 0 ? shifted(endsOn) : endsOn }),
    ...(except && { except: except.map(shifted) }),
    ...(also && { also: also.map(shifted) }),
  };
}
