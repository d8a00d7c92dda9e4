// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME, romeDay } from '@reciproca/kernel';

export const STANDARD_DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
export type StandardDay = (typeof STANDARD_DAYS)[number];

const DAY_SECONDS = 86_400;
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: ROME, timeStyle: 'medium' });

/** By Rome’s calendar. */
export function standardDayOf(instant: Date): StandardDay {
  return STANDARD_DAYS[new Date(`${romeDay(instant)}T00:00:00Z`).getUTCDay()] ?? 'SUN';
}

/** As Rome’s clocks show it, such as 08:30:00. */
export function clockOf(instant: Date): string {
  return CLOCK.format(instant);
}

/** @param clock such as 08:30 or 08:30:15 */
export function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** The shorter way round: half past eleven at night and half past midnight are an hour apart. */
export function clockSecondsApart(one: string, other: string): number {
  const apart = Math.abs(secondsOf(one) - secondsOf(other));
  return Math.min(apart, DAY_SECONDS - apart);
}
