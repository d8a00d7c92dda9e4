// SPDX-License-Identifier: AGPL-3.0-or-later
import { uiTranslator } from '../texts/ui-texts.js';
import type { Language } from '../texts/language.js';

/** "1 ora e 35 minuti"; `signed` writes + or − in front, as in a ledger. Minutes are whole. */
export function formatMinutes(minutes: number, language: Language, options: { signed?: boolean } = {}): string {
  const t = uiTranslator(language);
  const size = Math.abs(Math.trunc(minutes));
  const wholeHours = Math.floor(size / 60);
  const rest = size % 60;
  const hoursText = t('ui:format.hours', { count: wholeHours });
  const minutesText = t('ui:format.minutes', { count: rest });
  const text =
    wholeHours === 0
      ? minutesText
      : rest === 0
        ? hoursText
        : t('ui:format.hoursAndMinutes', { hours: hoursText, minutes: minutesText });
  if (minutes < 0) return `−${text}`;
  return options.signed && minutes > 0 ? `+${text}` : text;
}
