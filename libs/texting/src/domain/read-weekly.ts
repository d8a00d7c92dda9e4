// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';
import { weekdayOf } from './calendar.js';

const WEEKDAYS = ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const BETWEEN = new Set(['e', 'ed', 'i', 'il', 'la', 'le', 'tutti', 'tutte', 'ogni']);

/** "Tutti i lunedì e giovedì": 1 Monday to 7 Sunday, the next such day, and the words that are left. */
export interface ReadWeekly {
  readonly weekdays: readonly number[];
  readonly first: string;
  readonly rest: readonly string[];
}

/** Null where nothing comes round. */
export function readWeekly(words: readonly string[], today: string): ReadWeekly | null {
  const begins = words.findIndex(
    (word, at) => word === 'ogni' || (/^(i|le)$/.test(words[at + 1] ?? '') && /^tutt[ie]$/.test(word)),
  );
  if (begins === -1) return null;
  const weekdays: number[] = [];
  let at = begins;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const weekday = WEEKDAYS.indexOf(word) + 1;
    if (weekday > 0) weekdays.push(weekday);
    else if (/^giorn[oi]$/.test(word)) weekdays.push(...EVERY_DAY);
    else if (!BETWEEN.has(word)) break;
  }
  if (weekdays.length === 0) return null;
  const days = EVERY_DAY.map((later) => addDays(today, later));
  const first = days.find((day) => weekdays.includes(weekdayOf(day))) ?? today;
  return { weekdays: [...new Set(weekdays)].toSorted(), first, rest: [...words.slice(0, begins), ...words.slice(at)] };
}
