// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type Language, type T } from '@reciproca/ui';
import type { Closed, ClosedDays } from '../domain/place-times.js';

/** "Farmacia Rossi chiude alle 12:30." */
export function closedText(t: T, language: Language, name: string, closed: Closed): string {
  switch (closed.is) {
    case 'closes':
    case 'opens':
      return t(`territory:closed.${closed.is}`, { name, time: plainHour(closed.at) });
    case 'closed_for_good':
      return t('territory:closed.for_good', { name, day: formatDate(closed.since, language) });
    case 'closed_on':
      return t('territory:closed.on', { name, days: closedDaysText(t, language, closed) });
    case 'closed_hours':
      return t('territory:closed.on', { name, days: closedDaysText(t, language, { ...closed, hours: closed }) });
    case 'holiday':
      return t('territory:closed.holiday', { name });
    case 'closed_that_day':
      return t('territory:closed.that_day', { name });
  }
}

/** Whoever knows better posts it all the same. */
export function closedQuestion(t: T, language: Language, name: string, closed: Closed): string {
  return t('territory:closed.ask', { closed: closedText(t, language, name, closed) });
}

/** Hours as people say them, "8:30". */
const plainHour = (time: string): string => time.replace(/^0/, '');

/** "il 24 dicembre 2026", "dal 24 dicembre 2026 al 6 gennaio 2027" */
export function closedDaysText(
  t: T,
  language: Language,
  { startsOn, endsOn, hours }: Pick<ClosedDays, 'startsOn' | 'endsOn' | 'hours'>,
): string {
  const [from, until] = [formatDate(startsOn, language), formatDate(endsOn, language)];
  const days = startsOn === endsOn ? t('territory:days.one', { day: from }) : t('territory:days.span', { from, until });
  return hours ? t('territory:days.hours', { days, from: plainHour(hours.from), until: plainHour(hours.until) }) : days;
}
