// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type Language, type T } from '@reciproca/ui';
import type { Closed } from '../domain/place-times.js';

/** "Farmacia Rossi chiude alle 12:30." */
export function closedText(t: T, language: Language, name: string, closed: Closed): string {
  switch (closed.is) {
    case 'closes':
    case 'opens':
      return t(`territory:closed.${closed.is}`, { name, time: closed.at.replace(/^0/, '') });
    case 'closed_for_good':
      return t('territory:closed.for_good', { name, day: formatDate(closed.since, language) });
    case 'closed_on':
      return t('territory:closed.on', { name, days: closedDaysText(t, language, closed) });
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

/** "il 24 dicembre 2026", "dal 24 dicembre 2026 al 6 gennaio 2027" */
export function closedDaysText(
  t: T,
  language: Language,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): string {
  const [from, until] = [formatDate(startsOn, language), formatDate(endsOn, language)];
  return startsOn === endsOn ? t('territory:days.one', { day: from }) : t('territory:days.span', { from, until });
}
