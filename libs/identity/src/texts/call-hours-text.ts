// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { CallHours } from '../domain/call-hours.js';

/** "lun, mar, ven dalle 9:00 alle 12:00"; all seven days are "ogni giorno". */
export function callHoursText({ days, from, until }: CallHours, language: Language): string {
  const t = translator(language);
  const short = days.toSorted().map((day) => t(`identity:weekdayShort.${day}`));
  const when = days.length === 7 ? t('identity:callHours.everyDay') : short.join(', ');
  return t('identity:callHours.text', { days: when, from: from.replace(/^0/, ''), until: until.replace(/^0/, '') });
}
