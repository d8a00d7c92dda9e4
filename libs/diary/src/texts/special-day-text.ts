// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T, TextKey } from '@reciproca/ui';
import type { SpecialDay } from '../domain/closing-days.js';
import type { Holiday } from '@reciproca/kernel';

const HOLIDAYS: Readonly<Record<Holiday, TextKey>> = {
  new_year: 'diary:holiday.new_year',
  epiphany: 'diary:holiday.epiphany',
  easter: 'diary:holiday.easter',
  easter_monday: 'diary:holiday.easter_monday',
  liberation: 'diary:holiday.liberation',
  labour: 'diary:holiday.labour',
  republic: 'diary:holiday.republic',
  assumption: 'diary:holiday.assumption',
  saint_francis: 'diary:holiday.saint_francis',
  all_saints: 'diary:holiday.all_saints',
  immaculate: 'diary:holiday.immaculate',
  christmas: 'diary:holiday.christmas',
  saint_stephen: 'diary:holiday.saint_stephen',
};

/** Why a day is none like others, as people read it. */
export function specialDayText(t: T, special: SpecialDay): string {
  if (special.kind === 'holiday') return t(HOLIDAYS[special.holiday]);
  return special.kind === 'patron' ? t('diary:closing.patron_day') : t('diary:closing.shut', { name: special.name });
}
