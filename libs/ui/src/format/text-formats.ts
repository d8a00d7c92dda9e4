// SPDX-License-Identifier: AGPL-3.0-or-later
import { locales } from '../texts/language.js';
import { addTextFormat } from '../texts/text-registry.js';
import { formatDate, formatDay } from './format-date.js';
import { formatMinutes } from './format-minutes.js';
import { formatEuro } from './format-quantity.js';
import { formatWhen } from './format-when.js';

/** `{{from, moment}}`: "martedì 24 novembre alle 9:00". */
addTextFormat('moment', (instant: string, language) => formatWhen(instant, null, language));
/** `{{from, span}}` with "start/end": "martedì 24 novembre, dalle 9:00 alle 10:00". */
addTextFormat('span', (span: string, language) => {
  const [start = '', end = ''] = span.split('/');
  return formatWhen(start, end, language);
});
/** `{{minutes, duration}}`: "1 ora e 30 minuti". */
addTextFormat('duration', (minutes: number, language) => formatMinutes(minutes, language));
/** `{{latest, date}}`: "24 novembre 2026". */
addTextFormat('date', (day: string, language) => formatDate(day, language));
/** `{{on, day}}`: "martedì 24 novembre". */
addTextFormat('day', (instant: string, language) => formatDay(instant, language));
/** `{{left, euro}}`: "12,50 €". */
addTextFormat('euro', (euros: number, language) => formatEuro(euros, language));
/** `{{most, number}}`: "1.250", in the digits of the place. */
addTextFormat('number', (value: number, language) => new Intl.NumberFormat(locales[language]).format(value));
