// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';
import { uiTranslator } from '../texts/ui-texts.js';
import type { Language } from '../texts/language.js';
import { formatDay, formatTime } from './format-date.js';
import { romeTime, type Instant } from './rome-time.js';
import { Written } from './written.js';

const LONG_HOURS = 48;

type Preposition = 'from' | 'to' | 'at';

const written = new Written();

/**
 * "martedì 24 novembre, dalle 9:00 alle 11:30"; without an end "martedì 24 novembre alle 9:00".
 * Over more than two days the hours no longer matter: "da lunedì 23 novembre a lunedì 7 dicembre".
 * The year is named only when it is not the one of `now`.
 */
export function formatWhen(
  start: Instant,
  end: Instant | null | undefined,
  language: Language,
  now: Instant = new Date(),
): string {
  const year = typeof now === 'string' ? romeTime(now).year : romeDay(now).slice(0, 4);
  return written.get([language, year, keyOf(start), end ? keyOf(end) : ''].join(' '), () =>
    write(start, end, language, now),
  );
}

function keyOf(instant: Instant): Instant | number {
  return typeof instant === 'string' ? instant : instant.getTime();
}

function write(start: Instant, end: Instant | null | undefined, language: Language, now: Instant): string {
  const t = uiTranslator(language);
  const day = formatDay(start, language, now);
  if (!end) return t('ui:format.whenStart', { day, start: timePhrase(start, 'at', language) });
  if (romeTime(start).hasSame(romeTime(end), 'day')) {
    return t('ui:format.whenSameDay', {
      day,
      from: timePhrase(start, 'from', language),
      to: timePhrase(end, 'to', language),
    });
  }
  if (romeTime(end).diff(romeTime(start), 'hours').hours > LONG_HOURS) {
    return t('ui:format.whenDays', { startDay: day, endDay: formatDay(end, language, now) });
  }
  return t('ui:format.whenManyDays', {
    startDay: day,
    start: timePhrase(start, 'at', language),
    endDay: formatDay(end, language, now),
    end: timePhrase(end, 'at', language),
  });
}

/** The hours alone, whatever the day: "dalle 9:00 alle 11:30". */
export function formatHours(start: Instant, end: Instant, language: Language): string {
  return `${timePhrase(start, 'from', language)} ${timePhrase(end, 'to', language)}`;
}

function timePhrase(instant: Instant, preposition: Preposition, language: Language): string {
  return uiTranslator(language)(`ui:format.${preposition}`, { time: formatTime(instant, language) });
}
