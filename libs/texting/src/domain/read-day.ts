// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';
import { dayOf, weekdayOf } from './calendar.js';
import { numberIn } from './plain-words.js';

const WEEKDAYS = ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'];
const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];
const SAME_DAY: Readonly<Record<string, number>> = {
  oggi: 0,
  stamattina: 0,
  stamane: 0,
  stasera: 0,
  domani: 1,
  domattina: 1,
  dopodomani: 2,
};

/** What was written about the day; the words it took are left out of `rest`. */
export interface ReadDay {
  /** Every day that may be meant; empty when none was written. */
  readonly days: readonly string[];
  /** Something was written that is no day to come. */
  readonly isWrong: boolean;
  readonly rest: readonly string[];
}

/** `alone` takes a number by itself for a day of the month: that was what we asked. */
export function readDay(words: readonly string[], today: string, alone = false): ReadDay {
  const rest: (string | null)[] = [...words];
  const found: { days: string[] }[] = [];
  let weekday: { index: number; at: number; isNext: boolean } | null = null;
  let isWrong = false;
  const take = (from: number, count: number): void => void rest.fill(null, from, from + count);
  const add = (day: string | null): void => {
    if (day !== null && day >= today) found.push({ days: [day] });
    else isWrong = true;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (rest[at] === null) continue;
    if (word === 'dopo' && next === 'domani') {
      add(addDays(today, 2));
      take(at, 2);
    } else if (Object.hasOwn(SAME_DAY, word)) {
      add(addDays(today, SAME_DAY[word] ?? 0));
      // The part of the day stays: it belongs to the hour.
      rest[at] =
        word === 'stamattina' || word === 'stamane' || word === 'domattina'
          ? 'mattina'
          : word === 'stasera'
            ? 'sera'
            : null;
    } else if (
      /^(tra|fra)$/.test(word) &&
      numberIn(next) !== null &&
      /^(giorn[oi]|settiman[ae])$/.test(words[at + 2] ?? '')
    ) {
      add(addDays(today, (numberIn(next) ?? 0) * (words[at + 2]?.startsWith('settiman') ? 7 : 1)));
      take(at, 3);
    } else if (/^\d{1,2}\/\d{1,2}(\/\d{2,4})?$/.test(word)) {
      const [day = 0, month = 0, year] = word.split('/').map(Number);
      add(year === undefined ? soonest(today, day, month) : dayOf(year < 100 ? 2000 + year : year, month, day));
      take(at, 1);
    } else if (numberIn(word) !== null && monthIn(next) > 0) {
      add(soonest(today, numberIn(word) ?? 0, monthIn(next)));
      take(at, 2);
    } else if (WEEKDAYS.includes(word) || (word === 'mar' && monthIn(words[at + 1]) === 0)) {
      const index = word === 'mar' ? 2 : WEEKDAYS.indexOf(word) + 1;
      const isNext = /^prossim[oa]$/.test(next ?? '') || /^prossim[oa]$/.test(words[at - 1] ?? '');
      if (weekday) found.push({ days: comingDays(today, weekday.index, weekday.isNext) });
      weekday = { index, at, isNext };
      take(at, 1);
      if (/^prossim[oa]$/.test(next ?? '')) take(at + 1, 1);
    } else if (
      (word === 'il' || word === 'giorno') &&
      isDayNumber(next) &&
      rest[at + 1] !== null &&
      monthIn(words[at + 2]) === 0
    ) {
      add(nextWithNumber(today, Number(next)));
      take(at, 2);
    }
  }
  if (weekday) return withWeekday(weekday, { found, isWrong, rest, words, today });
  if (alone && found.length === 0) {
    const at = rest.findIndex((word) => word !== null && isDayNumber(word));
    if (at !== -1) {
      add(nextWithNumber(today, Number(rest[at])));
      take(at, 1);
    }
  }
  return { days: [...new Set(found.flatMap(({ days }) => days))], isWrong, rest: left(rest) };
}

interface Sofar {
  readonly found: readonly { days: string[] }[];
  readonly isWrong: boolean;
  readonly rest: (string | null)[];
  readonly words: readonly string[];
  readonly today: string;
}

/** "giovedì 26" names its day twice; "giovedì 9" names an hour, unless that Thursday is the ninth. */
function withWeekday(
  weekday: { index: number; at: number; isNext: boolean },
  { found, isWrong, rest, words, today }: Sofar,
): ReadDay {
  const coming = comingDays(today, weekday.index, weekday.isNext);
  const number = words[weekday.at + 1];
  const dates = found.flatMap(({ days }) => days);
  if (dates.length === 0 && !isWrong && isDayNumber(number) && rest[weekday.at + 1] !== null) {
    const named = nextWithNumber(today, Number(number));
    const agrees = named !== null && weekdayOf(named) === weekday.index;
    if (agrees) {
      rest[weekday.at + 1] = null;
      return { days: [named], isWrong: false, rest: left(rest) };
    }
    if (Number(number) > 24) return { days: [], isWrong: true, rest: left(rest.with(weekday.at + 1, null)) };
  }
  if (dates.length > 0) {
    const agreeing = dates.filter((day) => weekdayOf(day) === weekday.index);
    const isOne = agreeing.length === dates.length;
    return { days: isOne ? [...new Set(agreeing)] : [], isWrong: !isOne, rest: left(rest) };
  }
  return { days: isWrong ? [] : coming, isWrong, rest: left(rest) };
}

/** On a Thursday "giovedì" may be today or in a week. */
function comingDays(today: string, weekday: number, isNext: boolean): string[] {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (ahead > 0) return [addDays(today, ahead)];
  return isNext ? [addDays(today, 7)] : [today, addDays(today, 7)];
}

function monthIn(word: string | undefined): number {
  if (!word || word.length < 3) return 0;
  return MONTHS.findIndex((month) => month === word || (word.length === 3 && month.startsWith(word))) + 1;
}

function isDayNumber(word: string | undefined | null): word is string {
  return /^\d{1,2}$/.test(word ?? '') && Number(word) >= 1 && Number(word) <= 31;
}

function soonest(today: string, day: number, month: number): string | null {
  const year = Number(today.slice(0, 4));
  const thisYear = dayOf(year, month, day);
  if (thisYear === null || thisYear >= today) return thisYear;
  const nextYear = dayOf(year + 1, month, day);
  // A day just gone by is a slip, not a wish for next year.
  return nextYear !== null && nextYear <= addDays(today, 183) ? nextYear : null;
}

function nextWithNumber(today: string, number: number): string | null {
  for (let ahead = 0; ahead < 62; ahead += 1) {
    const day = addDays(today, ahead);
    if (Number(day.slice(8)) === number) return day;
  }
  return null;
}

function left(rest: readonly (string | null)[]): string[] {
  return rest.filter((word): word is string => word !== null);
}
