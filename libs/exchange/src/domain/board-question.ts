// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, endOfRomeDay, romeDay, startOfRomeDay } from '@reciproca/kernel';
import type { BoardOrder, Narrowed } from './narrowed.js';
import type { Span } from './span.js';

export const BOARD_DAYS = ['now', 'today', 'tomorrow', 'weekend', 'week'] as const;
export type BoardDays = (typeof BOARD_DAYS)[number];

const DAYS_OF_WEEK = 7;
const MOST_WORDS = 8;

/** What somebody looks for on the board, as they say it. */
export interface BoardQuestion {
  readonly words?: string | undefined;
  /** Days named from today on; a `day` of the calendar, such as 2026-11-24, goes before it. */
  readonly days?: BoardDays | undefined;
  readonly day?: string | undefined;
  /** Metres from home. */
  readonly within?: number | undefined;
  /** Only what there is time for in the next seven days, beside what the diary holds. */
  readonly free?: boolean | undefined;
  readonly order?: BoardOrder | undefined;
}

/** Undefined where nothing is asked but the newest first. `near` is where the reader lives, null where that is not known. */
export function narrowedOf(
  { words = '', days, day, within, free, order = 'new' }: BoardQuestion,
  now: Date,
  near: Narrowed['near'],
): Narrowed | undefined {
  const asked: Narrowed = {
    words: words.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
    during: day ? daySpan(day, day) : days ? namedDays(days, now) : null,
    freeUntil: free ? endOfRomeDay(addDays(romeDay(now), DAYS_OF_WEEK - 1)) : null,
    near,
    withinMetres: near && within ? within : null,
    order: order === 'near' && !near ? 'new' : order,
  };
  const isPlain =
    asked.words.length === 0 && !asked.during && !asked.freeUntil && !asked.withinMetres && asked.order === 'new';
  return isPlain ? undefined : asked;
}

function namedDays(days: BoardDays, now: Date): Span {
  if (days === 'now') return { startsAt: now, endsAt: new Date(now.getTime() + 60_000) };
  const today = romeDay(now);
  if (days === 'today') return daySpan(today, today);
  if (days === 'tomorrow') return daySpan(addDays(today, 1), addDays(today, 1));
  if (days === 'week') return daySpan(today, addDays(today, DAYS_OF_WEEK - 1));
  // On a Sunday, what is left of it.
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const saturday = addDays(today, weekday === 0 ? -1 : 6 - weekday);
  return daySpan(weekday === 0 ? today : saturday, addDays(saturday, 1));
}

function daySpan(first: string, last: string): Span {
  return { startsAt: startOfRomeDay(first), endsAt: endOfRomeDay(last) };
}
