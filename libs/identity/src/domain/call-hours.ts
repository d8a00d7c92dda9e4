// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, ROME } from '@reciproca/kernel';
import { DateTime } from 'luxon';

/** Days 1 (Monday) to 7; hours as "09:00", the last one excluded. */
export interface CallHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
}

export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
/** For who has not chosen. */
export const USUAL_CALL_HOURS: CallHours = { days: WEEK, from: '09:00', until: '19:00' };

/** Nobody's telephone rings or buzzes outside of these, whatever they chose. */
const EARLIEST = '08:00';
const LATEST = '21:00';
const SHORTEST_MINUTES = 60;

/** Throws `person.call_hours_wrong` for hours nobody could be called in. */
export function ensureCallHours({ days, from, until }: CallHours): void {
  const isDay = days.length > 0 && days.every((day) => (WEEK as readonly number[]).includes(day));
  if (isDay && from >= EARLIEST && until <= LATEST && minutesOf(until) - minutesOf(from) >= SHORTEST_MINUTES) return;
  throw new DomainError('person.call_hours_wrong', 'invalid', { field: 'callHours.from' });
}

/** The moment itself when it lies within the hours, else when they begin next, on the clock of Rome. */
export function nextCallable(now: Date, { days, from, until }: CallHours): Date {
  const rome = DateTime.fromJSDate(now, { zone: ROME });
  const time = rome.toFormat('HH:mm');
  if (days.includes(rome.weekday) && time >= from && time < until) return now;
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const begins = rome
      .plus({ days: ahead })
      .startOf('day')
      .set({ hour: hourOf(from), minute: minutesOf(from) % 60 });
    if (days.includes(begins.weekday) && begins.toJSDate() > now) return begins.toJSDate();
  }
  return now;
}

const hourOf = (time: string): number => Number(time.slice(0, 2));
const minutesOf = (time: string): number => hourOf(time) * 60 + Number(time.slice(3));
