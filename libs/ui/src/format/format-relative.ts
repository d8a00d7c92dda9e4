// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '../texts/language.js';
import { romeTime, type Instant } from './rome-time.js';

/** "2 ore fa", "tra 3 giorni", seen from `now` */
export function formatRelative(instant: Instant, language: Language, now: Instant = new Date()): string {
  const time = romeTime(instant, language);
  return time.toRelative({ base: romeTime(now, language) }) ?? time.toFormat('d MMMM yyyy');
}
