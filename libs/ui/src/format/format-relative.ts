// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, locales } from '../texts/language.js';
import { romeTime, type Instant } from './rome-time.js';

const JUST_NOW_SECONDS = 60;

/** "2 ore fa", "tra 3 giorni", "ora" within a minute, seen from `now` */
export function formatRelative(instant: Instant, language: Language, now: Instant = new Date()): string {
  const time = romeTime(instant, language);
  const isNow = Math.abs(time.diff(romeTime(now)).as('seconds')) < JUST_NOW_SECONDS;
  if (isNow) return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(0, 'second');
  return time.toRelative({ base: romeTime(now, language) }) ?? time.toFormat('d MMMM yyyy');
}

const UNITS = ['years', 'months', 'days', 'hours', 'minutes'] as const;

/** How long it has been, without saying when: "22 giorni", "1 hour"; a minute at least. */
export function formatElapsed(since: Instant, language: Language, now: Instant = new Date()): string {
  const gone = romeTime(now).diff(romeTime(since), [...UNITS]);
  const unit = UNITS.find((one) => gone.get(one) >= 1) ?? 'minutes';
  const count = Math.max(1, Math.trunc(gone.get(unit)));
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: unit.slice(0, -1),
    unitDisplay: 'long',
  }).format(count);
}
