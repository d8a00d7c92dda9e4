// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError, romeDay } from '@reciproca/kernel';
import { daysOf, instantInRome, type Repeat, settled, type Span, type When } from '@reciproca/exchange';

/** What comes round has an end, and no more meetings than a year of weeks, three a week. */
const MOST_MEETINGS = 156;
const FURTHEST_DAYS = 370;
const LONGEST_MS = 16 * 3_600_000;
/** What has been held already may still be written down. */
const OLDEST_MS = 60 * 24 * 3_600_000;

/**
 * The single times a wish stands for, the earliest first; throws with the field `when.end_needed`, `when.end_before_start`,
 * `when.in_the_past`, `when.too_far_ahead`, `when.too_many_times`, `when.nothing_left` or `activities.meeting_too_long`.
 */
export function meetingSpans(when: When, now: Date): Span[] {
  const spans = 'weekly' in when ? weekly(when.weekly, now) : when.windows.map(spanOf);
  if (spans.length === 0) throw new DomainError('when.nothing_left', 'invalid', { field: 'when' });
  if (spans.length > MOST_MEETINGS)
    throw new DomainError('when.too_many_times', 'invalid', { field: 'when.weekly.endsOn', most: MOST_MEETINGS });
  for (const [nth, span] of spans.entries()) ensureSpan(span, now, fieldsOf(when, nth));
  return spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The same of one meeting that is moved. */
export function ensureSpan(
  { startsAt, endsAt }: Span,
  now: Date,
  { start, end }: { readonly start: string; readonly end: string },
): void {
  const refuse = (code: string, field: string): never => {
    throw new DomainError(code, 'invalid', { field });
  };
  if (endsAt <= startsAt) refuse('when.end_before_start', end);
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS) refuse('activities.meeting_too_long', end);
  if (now.getTime() - startsAt.getTime() > OLDEST_MS) refuse('when.in_the_past', start);
  if (startsAt.getTime() - now.getTime() > FURTHEST_DAYS * 24 * 3_600_000) refuse('when.too_far_ahead', start);
}

function fieldsOf(when: When, nth: number): { start: string; end: string } {
  if ('weekly' in when) return { start: 'when.weekly.startsOn', end: 'when.weekly.until' };
  return { start: `when.windows.${nth}.start`, end: `when.windows.${nth}.end` };
}

function spanOf({ start, end }: { readonly start: string; readonly end: string }): Span {
  return { startsAt: new Date(start), endsAt: new Date(end) };
}

function weekly(asked: Repeat & { from: string; until: string; startsOn?: string | undefined }, now: Date): Span[] {
  const first = asked.startsOn ?? romeDay(now);
  const rule = settled(asked, first, 'when.weekly');
  if (!rule.endsOn) throw new DomainError('activities.end_needed', 'invalid', { field: 'when.weekly.endsOn' });
  if (rule.endsOn < first) throw new DomainError('when.end_before_start', 'invalid', { field: 'when.weekly.endsOn' });
  if (rule.endsOn > addDays(first, FURTHEST_DAYS))
    throw new DomainError('when.too_far_ahead', 'invalid', { field: 'when.weekly.endsOn' });
  return daysOf(rule, first, rule.endsOn).map((day) => ({
    startsAt: instantInRome(day, asked.from),
    endsAt: instantInRome(asked.until <= asked.from ? addDays(day, 1) : day, asked.until),
  }));
}
