// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME } from '@reciproca/kernel';
import { DateTime } from 'luxon';

/** Days and hours of Europe/Rome, counted from the day the demo is made for. */
export class DemoCalendar {
  private readonly start: DateTime;

  /** day: yyyy-mm-dd */
  constructor(readonly day: string) {
    this.start = DateTime.fromISO(day, { zone: ROME });
    if (!this.start.isValid) throw new Error(`Not a day: ${day}`);
  }

  /** The first instant of the day: all that has happened lies before it. */
  get now(): Date {
    return this.start.toJSDate();
  }

  at(daysAhead: number, hour: number, minute = 0): Date {
    return this.start.plus({ days: daysAhead }).set({ hour, minute }).toJSDate();
  }

  /** yyyy-mm-dd */
  dayOf(daysAhead: number): string {
    return this.start.plus({ days: daysAhead }).toISODate() as string;
  }

  /** 1 Monday … 7 Sunday. */
  weekday(daysAhead: number): number {
    return this.start.plus({ days: daysAhead }).weekday;
  }

  month(daysAhead: number): number {
    return this.start.plus({ days: daysAhead }).month;
  }

  /** The birth date of somebody of that age who has their birthday in so many days. */
  birthDate(age: number, daysToBirthday: number): string {
    return this.start
      .plus({ days: daysToBirthday })
      .minus({ years: age + 1 })
      .toISODate() as string;
  }

  /** The next day from `earliest` on that falls on one of the weekdays. */
  nextOn(weekdays: readonly number[], earliest: number): number {
    let ahead = earliest;
    while (!weekdays.includes(this.weekday(ahead))) ahead += 1;
    return ahead;
  }
}

export function plusMinutes(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
