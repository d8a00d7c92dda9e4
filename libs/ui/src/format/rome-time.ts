// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME_ZONE } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { type Language, locales } from '../texts/language.js';

export const romeZone = ROME_ZONE;

/** A Date, or ISO 8601 text; text without an offset is read as Rome's wall clock. */
export type Instant = Date | string;

/** @throws RangeError when the text is no date */
export function romeTime(instant: Instant, language: Language = 'it'): DateTime {
  const time =
    typeof instant === 'string'
      ? DateTime.fromISO(instant, { zone: romeZone })
      : DateTime.fromJSDate(instant, { zone: romeZone });
  if (!time.isValid) throw new RangeError(`not a date: ${String(instant)}`);
  return time.setLocale(locales[language]);
}
