// SPDX-License-Identifier: AGPL-3.0-or-later

/** Days before the end on which somebody is reminded: 0 is the last day itself, -1 the day after it. */
export const REMINDER_DAYS = [60, 30, 7, 0, -1] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

/** From a week before the end on somebody must be reached even if they do not look. */
export const URGENT_DAYS = 7;

/** Staff see what ends within so many days, and what ended in as many. */
export const AHEAD_DAYS = 60;
export const BEHIND_DAYS = 30;

/** Whole days from `today` to `until` (both yyyy-mm-dd): 0 on the last valid day, negative afterwards. */
export function daysLeft(today: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
}

/** Which reminder is due with so many days left; null while it is too early. */
export function reminderDue(left: number): ReminderDays | null {
  if (left < 0) return -1;
  return REMINDER_DAYS.filter((days) => days >= left).at(-1) ?? null;
}
