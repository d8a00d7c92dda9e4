// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';
import { instantInRome } from './rome-clock.js';
import type { Span } from './span.js';

/** Hours of a day in Europe/Rome, such as 22:00 to 01:00. */
export interface Hours {
  readonly from: string;
  readonly until: string;
}

/** A night and its morning; what would last longer was meant the other way round. */
const LONGEST_NIGHT_MINUTES = 15 * 60;
const DAY_MINUTES = 24 * 60;

/** Whether the hours end on the day after, as a night does. */
export function isOverMidnight({ from, until }: Hours): boolean {
  return until <= from;
}

/** Whether an end stands before its beginning by more than a night could explain. */
export function endsBeforeStart(hours: Hours): boolean {
  return isOverMidnight(hours) && minutesOf(hours) > LONGEST_NIGHT_MINUTES;
}

/** How long the hours last by the clock. */
export function minutesOf({ from, until }: Hours): number {
  const minutes = minuteOf(until) - minuteOf(from);
  return minutes > 0 ? minutes : minutes + DAY_MINUTES;
}

/** These hours on a day (yyyy-mm-dd). */
export function spanOn(day: string, hours: Hours): Span {
  const lastDay = isOverMidnight(hours) ? addDays(day, 1) : day;
  return { startsAt: instantInRome(day, hours.from), endsAt: instantInRome(lastDay, hours.until) };
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
