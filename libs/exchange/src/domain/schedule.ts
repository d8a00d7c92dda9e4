// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError, ensureWithinYears, ROME, ROME_ZONE } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import rrule from 'rrule';
import { endsBeforeStart, isOverMidnight, spanOn } from './hours-on.js';
import type { Repeat, Weekday } from './repeat.js';
import type { Span } from './span.js';

const { RRule } = rrule;
/** How far ahead what comes round is laid out in single times. */
export const HORIZON_DAYS = 42;
/** The last day of what comes round: who needs it for longer says so again. */
export const YEARS_OF_SERIES = 2;
const LONGEST_AHEAD_DAYS = 370;

/** Once or several times, each with its own date. */
export interface OneOff {
  readonly windows: readonly { readonly start: string; readonly end: string }[];
}

/** Every week, in the hours of Europe/Rome. */
export interface Weekly {
  readonly weekly: Repeat & {
    /** Such as 09:00; until a time that is not after it, on the day after. */
    readonly from: string;
    readonly until: string;
    readonly startsOn?: string | undefined;
  };
}

export type When = OneOff | Weekly;

/** The single times a wish stands for, from now to the horizon; throws a refusal that names the field. */
export function spansOf(when: When, now: Date): Span[] {
  const spans = 'weekly' in when ? weeklySpans(when.weekly, now) : oneOffSpans(when.windows, now);
  if (spans.length === 0) throw new DomainError('when.nothing_left', 'invalid', { field: 'when' });
  return spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The RFC 5545 content lines a weekly wish is kept as; null for one-off times. */
export function recurrenceOf(when: When, now: Date): string | null {
  if (!('weekly' in when)) return null;
  const { days, from, until, startsOn, endsOn, except, also } = when.weekly;
  const first = startsOn ?? DateTime.fromJSDate(now, { zone: ROME_ZONE }).toFormat('yyyy-MM-dd');
  const at = (day: string, time: string): string => `${day}T${time}00`.replaceAll(/[-:]/g, '');
  return [
    `DTSTART;TZID=${ROME}:${at(first, from)}`,
    `DTEND;TZID=${ROME}:${at(isOverMidnight({ from, until }) ? addDays(first, 1) : first, until)}`,
    `RRULE:FREQ=WEEKLY;BYDAY=${days.join(',')}${endsOn ? `;UNTIL=${at(endsOn, '23:59')}` : ''}`,
    ...(also?.length ? [`RDATE;TZID=${ROME}:${also.map((day) => at(day, from)).join(',')}`] : []),
    ...(except?.length ? [`EXDATE;TZID=${ROME}:${except.map((day) => at(day, from)).join(',')}`] : []),
  ].join('\n');
}

/** Reads back what {@link recurrenceOf} wrote, to lay out further weeks. */
export function weeklyOf(recurrence: string): Weekly {
  const read = (pattern: RegExp): string | undefined => pattern.exec(recurrence)?.[1];
  const day = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const time = (text: string | undefined): string => (text ? `${text.slice(9, 11)}:${text.slice(11, 13)}` : '00:00');
  const until = read(/UNTIL=(\S+)/);
  const also = read(/^RDATE;[^:]*:(\S+)/m);
  const start = read(/^DTSTART;[^:]*:(\S+)/m);
  return {
    weekly: {
      days: (read(/BYDAY=([A-Z,]+)/) ?? '').split(',') as Weekday[],
      from: time(start),
      until: time(read(/^DTEND;[^:]*:(\S+)/m)),
      ...(start && { startsOn: day(start) }),
      ...(until && { endsOn: day(until) }),
      ...(also && { also: also.split(',').map(day) }),
      except: (read(/^EXDATE;[^:]*:(\S+)/m)?.split(',') ?? []).map(day),
    },
  };
}

function oneOffSpans(windows: OneOff['windows'], now: Date): Span[] {
  return windows.map(({ start, end }, index) => {
    const span = { startsAt: new Date(start), endsAt: new Date(end) };
    const field = `when.windows.${index}`;
    if (span.endsAt <= span.startsAt)
      throw new DomainError('when.end_before_start', 'invalid', { field: `${field}.end` });
    if (span.startsAt < now) throw new DomainError('when.in_the_past', 'invalid', { field: `${field}.start` });
    if (daysBetween(now, span.endsAt) > LONGEST_AHEAD_DAYS)
      throw new DomainError('when.too_far_ahead', 'invalid', { field: `${field}.start` });
    return span;
  });
}

function weeklySpans(weekly: Weekly['weekly'], now: Date): Span[] {
  if (endsBeforeStart(weekly))
    throw new DomainError('when.end_before_start', 'invalid', { field: 'when.weekly.until' });
  const today = DateTime.fromJSDate(now, { zone: ROME_ZONE }).toISODate() ?? '';
  if (weekly.endsOn && weekly.endsOn < today)
    throw new DomainError('when.in_the_past', 'invalid', { field: 'when.weekly.endsOn' });
  ensureWithinYears(weekly.endsOn, today, YEARS_OF_SERIES, 'when.weekly.endsOn');
  const first = weekly.startsOn && weekly.startsOn > today ? weekly.startsOn : today;
  if (daysBetween(now, floating(first, '00:00')) > LONGEST_AHEAD_DAYS) {
    throw new DomainError('when.too_far_ahead', 'invalid', { field: 'when.weekly.startsOn' });
  }
  const last = DateTime.fromISO(first, { zone: 'utc' }).plus({ days: HORIZON_DAYS });
  const rule = new RRule({
    freq: RRule.WEEKLY,
    byweekday: weekly.days.map((day) => RRule[day]),
    dtstart: floating(first, '00:00'),
  });
  return (
    rule
      .between(floating(first, '00:00'), last.toJSDate(), true)
      .map((date) => date.toISOString().slice(0, 10))
      .filter((day) => (!weekly.endsOn || day <= weekly.endsOn) && !weekly.except?.includes(day))
      .map((day) => spanOn(day, weekly))
      // In the night in which summer time begins, hours that are skipped are nobody's.
      .filter((span) => span.startsAt > now && span.endsAt > span.startsAt)
  );
}

/** The rule library counts in UTC; days are handed to it as if Rome were there, so that summer time moves nothing. */
function floating(day: string, time: string): Date {
  return new Date(`${day}T${time}:00Z`);
}

function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 86_400_000;
}
