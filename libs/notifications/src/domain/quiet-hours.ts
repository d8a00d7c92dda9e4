// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME } from '@reciproca/kernel';
import { DateTime } from 'luxon';

const FIRST_HOUR = 8;
const LAST_HOUR = 21;

/** When a text may go out whoever it is for: now, or at eight in the morning when it is night in Rome. */
export function notAtNight(now: Date): Date {
  const rome = DateTime.fromJSDate(now, { zone: ROME });
  if (rome.hour >= FIRST_HOUR && rome.hour < LAST_HOUR) return now;
  const day = rome.hour < FIRST_HOUR ? rome : rome.plus({ days: 1 });
  return day.set({ hour: FIRST_HOUR, minute: 0, second: 0, millisecond: 0 }).toJSDate();
}

/** The same, but for what begins before the morning: that cannot wait. */
export function whenToDisturb(now: Date, startsAt: string | undefined): Date {
  const allowed = notAtNight(now);
  return startsAt !== undefined && Date.parse(startsAt) > now.getTime() && Date.parse(startsAt) <= allowed.getTime()
    ? now
    : allowed;
}
