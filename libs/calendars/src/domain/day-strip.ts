// SPDX-License-Identifier: AGPL-3.0-or-later
import { endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import type { CalendarItem, ItemKind } from './calendar-item.js';

/** The hours most things happen in: what is earlier or later stands at the edge. */
const [FIRST_HOUR, LAST_HOUR] = [6, 22] as const;
const HOURS = LAST_HOUR - FIRST_HOUR;

/** A part of a day's strip, from 0 (six in the morning) to 100 (ten in the evening). */
export interface StripPart {
  readonly kind: ItemKind;
  readonly from: number;
  readonly width: number;
}

/** What of a day is taken, and by what: free offers lie beneath everything else. */
export function dayStrip(day: string, items: readonly CalendarItem[]): StripPart[] {
  const parts = items.map(({ kind, startsAt, endsAt }): StripPart => {
    const [from, until] = [positionOf(startsAt, day), positionOf(endsAt, day)];
    return { kind, from, width: Math.max(until - from, 1) };
  });
  return parts.toSorted((a, b) => Number(b.kind === 'free') - Number(a.kind === 'free'));
}

/** By the clock on the wall, so that a day of 23 or 25 hours looks like any other. */
function positionOf(instant: Date, day: string): number {
  if (instant <= startOfRomeDay(day)) return 0;
  if (instant >= endOfRomeDay(day)) return 100;
  const [hours = 0, minutes = 0] = CLOCK.format(instant).split(':').map(Number);
  return Math.min(99, Math.max(0, ((hours + minutes / 60 - FIRST_HOUR) / HOURS) * 100));
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
