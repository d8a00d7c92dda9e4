// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DateTime } from 'luxon';
import type { Language } from '../texts/language.js';
import { withCommas } from './format-list.js';
import { romeTime, type Instant } from './rome-time.js';

/** How the first of a month is written where it has a name of its own: "1º gennaio", "1er janvier". */
const FIRST: Partial<Record<Language, string>> = { it: "d'º'", fr: "d'er'" };

function written(time: DateTime, pattern: string, language: Language): string {
  return time.toFormat(time.day === 1 ? pattern.replace(/\bd(?= )/, FIRST[language] ?? 'd') : pattern);
}

/** "24 novembre 2026" */
export function formatDate(instant: Instant, language: Language): string {
  return written(romeTime(instant, language), 'd MMMM yyyy', language);
}

/** "martedì 24 novembre", with the year when it is not the one of `now` */
export function formatDay(instant: Instant, language: Language, now: Instant = new Date()): string {
  const time = romeTime(instant, language);
  return written(time, time.year === romeTime(now).year ? 'cccc d MMMM' : 'cccc d MMMM yyyy', language);
}

/** The number of the day in its month: "24", "1º" */
export function formatDayNumber(instant: Instant, language: Language): string {
  return written(romeTime(instant, language), 'd ', language).trimEnd();
}

const NEAR_DAYS = 300;

/** "24 novembre", with the year when it could be meant in another one. */
export function formatNearDate(instant: Instant, language: Language, now: Instant = new Date()): string {
  const time = romeTime(instant, language);
  const isNear = Math.abs(time.diff(romeTime(now), 'days').days) < NEAR_DAYS;
  return written(time, isNear ? 'd MMMM' : 'd MMMM yyyy', language);
}

/** "novembre 2026" */
export function formatMonth(instant: Instant, language: Language): string {
  return romeTime(instant, language).toFormat('LLLL yyyy');
}

/** "lun" */
export function formatWeekday(instant: Instant, language: Language): string {
  return romeTime(instant, language).toFormat('ccc');
}

/** "9:00", on the 24-hour clock */
export function formatTime(instant: Instant, language: Language): string {
  return romeTime(instant, language).toFormat('H:mm');
}

/** "24 novembre 2026, 9:00" */
export function formatDateTime(instant: Instant, language: Language): string {
  return withCommas([formatDate(instant, language), formatTime(instant, language)], language);
}
