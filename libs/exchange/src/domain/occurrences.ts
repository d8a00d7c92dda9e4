// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError, ensureWithinYears, romeDay } from '@reciproca/kernel';
import { spanOn } from './hours-on.js';
import type { Posting } from './posting.js';
import { ASKED_FOR_DAYS, daysOf, type Repeat, settled } from './repeat.js';
import { HORIZON_DAYS, recurrenceOf, spansOf, type Weekly, YEARS_OF_SERIES } from './schedule.js';

/** A request that comes round, as the single requests it stands for up to the horizon. */
export interface Series {
  /** The content lines of RFC 5545 every occurrence bears. */
  readonly recurrence: string;
  readonly postings: readonly Posting[];
}

/** Where the details say when it is, how to say it of another day. */
export interface Moments {
  readonly first: string | null;
  moveTo(day: string): Posting['details'];
}

/** With how often it takes place said as its last day. */
export function withEnd(posting: Posting, now: Date): Posting {
  if (!posting.when || !('weekly' in posting.when)) return posting;
  const { weekly } = posting.when;
  const today = romeDay(now);
  const isOver = spanOn(today, weekly).startsAt <= now;
  const first = weekly.startsOn && weekly.startsOn > today ? weekly.startsOn : isOver ? addDays(today, 1) : today;
  return { ...posting, when: { weekly: settled(weekly, first, 'when.weekly') } };
}

/** Null for what is asked for once. Throws refusals that name the field. */
export function seriesOf(posting: Posting, moments: Moments | null, now: Date): Series | null {
  if (posting.when && 'weekly' in posting.when) return byHours(posting, posting.when, now);
  if (!posting.repeat) return null;
  if (!moments?.first) throw new DomainError('when.cannot_repeat', 'invalid', { field: 'repeat' });
  return byMoments(posting, posting.repeat, { ...moments, first: moments.first }, now);
}

function byHours(posting: Posting, when: Weekly, now: Date): Series {
  const { weekly } = when;
  const first = weekly.startsOn ?? romeDay(now);
  const asked = { ...weekly, startsOn: first, endsOn: weekly.endsOn ?? addDays(first, ASKED_FOR_DAYS) };
  const spans = spansOf({ weekly: asked }, now);
  return {
    recurrence: recurrenceOf({ weekly: asked }, now) ?? '',
    postings: spans.map(({ startsAt, endsAt }) => ({
      ...posting,
      when: { windows: [{ start: startsAt.toISOString(), end: endsAt.toISOString() }] },
    })),
  };
}

function byMoments(posting: Posting, asked: Repeat, moments: Moments & { first: string }, now: Date): Series {
  const { first } = moments;
  const repeat = settled(asked, first, 'repeat');
  const rule = { ...repeat, endsOn: repeat.endsOn ?? addDays(first, ASKED_FOR_DAYS) };
  if (rule.endsOn < first) throw new DomainError('when.end_before_start', 'invalid', { field: 'repeat.endsOn' });
  ensureWithinYears(asked.endsOn, romeDay(now), YEARS_OF_SERIES, 'repeat.endsOn');
  const today = romeDay(now);
  const days = daysOf(rule, first, addDays(first > today ? first : today, HORIZON_DAYS)).filter((day) => day >= today);
  if (days.length === 0) throw new DomainError('when.nothing_left', 'invalid', { field: 'repeat' });
  const weekly = { ...rule, startsOn: first, from: '00:00', until: '00:00' };
  return {
    recurrence: recurrenceOf({ weekly }, now) ?? '',
    postings: days.map((day) => ({ ...posting, repeat: undefined, details: moments.moveTo(day) })),
  };
}
