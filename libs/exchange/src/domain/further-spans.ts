// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { spanOn } from './hours-on.js';
import { weekdayOf } from './repeat.js';
import type { Weekly } from './schedule.js';
import type { Span } from './span.js';

/**
 * The times of a series that begin after `from`, up to and with `until`. For what is stored: a series that has ended, or that
 * makes no sense, has no further times. Never throws.
 */
export function furtherSpans({ days, ...weekly }: Weekly['weekly'], from: Date, until: Date): Span[] {
  const [first, last] = [romeDay(from), romeDay(until)];
  const spans: Span[] = [];
  for (let day = later(first, weekly.startsOn); day <= earlier(last, weekly.endsOn); day = addDays(day, 1)) {
    if (!days.includes(weekdayOf(day)) || weekly.except?.includes(day)) continue;
    const span = spanOn(day, weekly);
    // In the night in which summer time begins, hours that are skipped are nobody's.
    if (span.startsAt > from && span.startsAt <= until && span.endsAt > span.startsAt) spans.push(span);
  }
  return spans;
}

/** A day no calendar has stands for no day. */
function later(day: string, other: string | undefined): string {
  return other && isDay(other) && other > day ? other : day;
}
function earlier(day: string, other: string | undefined): string {
  return other && isDay(other) && other < day ? other : day;
}
function isDay(text: string): boolean {
  return DateTime.fromISO(text, { zone: 'utc' }).isValid;
}
