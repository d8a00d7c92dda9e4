// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';

/** A moment as clocks and calendars in Rome show it. */
export interface RomeNow {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly minutes: number;
}

export function romeNow(instant: Date): RomeNow {
  const rome = DateTime.fromJSDate(instant, { zone: ROME });
  return { day: romeDay(instant), minutes: rome.hour * 60 + rome.minute };
}

/** A wall-clock time in Rome as an instant. */
export function instantOf(day: string, minutes: number): Date {
  return DateTime.fromISO(day, { zone: ROME })
    .set({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toJSDate();
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday;
}

/** Null for a day no calendar has. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date.toISODate() : null;
}
