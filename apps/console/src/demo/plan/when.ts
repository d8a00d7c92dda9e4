// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Posting } from '@reciproca/exchange';
import type { DayPart } from '../data/condominio-texts.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { Dice } from './dice.js';

type When = NonNullable<Posting['when']>;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  morning: [8, 13],
  afternoon: [14, 19],
  evening: [18, 22],
};
/** One-off wishes lie within the coming six weeks, most of them soon. */
const FARTHEST_DAYS = 40;

/** Every week in that part of the day, on some days; the longer `spareHours`, the tighter the window. */
export function weeklyWhen(part: DayPart, dayCount: number, spareHours: number, dice: Dice): When {
  const days = dice.sample(WEEKDAYS.slice(0, part === 'evening' ? 5 : 6), dayCount);
  const { from, until } = windowOf(part, spareHours, dice);
  const inOrder = WEEKDAYS.filter((day) => days.includes(day));
  return { weekly: { days: inOrder, from: clock(from), until: clock(until) } };
}

/** One to three single times. */
export function oneOffWhen(part: DayPart, count: number, spareHours: number, calendar: DemoCalendar, dice: Dice): When {
  const ahead = new Set(Array.from({ length: count }, () => soon(dice)));
  const windows = [...ahead]
    .toSorted((a, b) => a - b)
    .map((days) => {
      const { from, until } = windowOf(part, spareHours, dice);
      return { start: calendar.at(days, from).toISOString(), end: calendar.at(days, until).toISOString() };
    });
  return { windows };
}

/** Days ahead, from tomorrow on; near ones are likelier. */
export function soon(dice: Dice): number {
  return 1 + Math.floor(dice.next() ** 1.7 * FARTHEST_DAYS);
}

function windowOf(part: DayPart, spareHours: number, dice: Dice): { from: number; until: number } {
  const [first, last] = HOURS[part];
  const length = Math.max(2, last - first - spareHours);
  const from = dice.int(first, last - length);
  return { from, until: from + length };
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
