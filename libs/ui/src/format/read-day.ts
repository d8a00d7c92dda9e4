// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';

/** A day as somebody wrote it, yyyy-mm-dd, or why none can be read. */
export type ReadDay = { readonly day: string } | { readonly problem: 'empty' | 'no_such_day' | 'unclear' };

const MONTHS = [
  ['gen', 'jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mag', 'may'],
  ['giu', 'jun'],
  ['lug', 'jul'],
  ['ago', 'aug'],
  ['set', 'sep'],
  ['ott', 'oct'],
  ['nov'],
  ['dic', 'dec'],
];
const WEEKDAYS = [
  ['lunedi', 'lun', 'monday', 'mon'],
  ['martedi', 'mar', 'tuesday', 'tue'],
  ['mercoledi', 'mer', 'wednesday', 'wed'],
  ['giovedi', 'gio', 'thursday', 'thu'],
  ['venerdi', 'ven', 'friday', 'fri'],
  ['sabato', 'sab', 'saturday', 'sat'],
  ['domenica', 'dom', 'sunday', 'sun'],
];
const WORDS: Readonly<Record<string, number>> = {
  oggi: 0,
  today: 0,
  domani: 1,
  tomorrow: 1,
  dopodomani: 2,
};
const NUMBERS = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/;
const NAMED = /^(?:[a-z]+,? )?(?:il |the )?(\d{1,2})[°º]?(?:st|nd|rd|th)? (?:di |of )?([a-z]{3,})\.?,?(?: (\d{4}))?$/;

/** Reads what a date box sends, and what people type where there is none: 24/11, 24.11.2026, 24 novembre, domani, martedì. */
export function readDay(text: string, today: string): ReadDay {
  const said = text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/\s+/g, ' ');
  if (said === '') return { problem: 'empty' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return dayFrom(iso[1], iso[2], iso[3], today);
  const numbers = NUMBERS.exec(said);
  if (numbers) return dayFrom(numbers[3], numbers[2], numbers[1], today);
  const named = NAMED.exec(said);
  if (named) {
    const month = MONTHS.findIndex((names) => names.some((name) => named[2]?.startsWith(name)));
    return month < 0 ? { problem: 'unclear' } : dayFrom(named[3], String(month + 1), named[1], today);
  }
  const later = Object.hasOwn(WORDS, said) ? (WORDS[said] ?? null) : daysUntil(said, today);
  return later === null ? { problem: 'unclear' } : { day: addTo(today, later) };
}

/** Without a year, the next such day. */
function dayFrom(year: string | undefined, month: string | undefined, day: string | undefined, today: string): ReadDay {
  const in2000 = year?.length === 2 ? `20${year}` : year;
  const thisYear = Number(in2000 ?? today.slice(0, 4));
  const years = in2000 ? [thisYear] : [0, 1, 2, 3, 4].map((later) => thisYear + later);
  const days = years.flatMap((each) => {
    const time = DateTime.fromObject({ year: each, month: Number(month), day: Number(day) }, { zone: 'utc' });
    return time.isValid ? [time.toFormat('yyyy-MM-dd')] : [];
  });
  const found = in2000 ? days[0] : days.find((each) => each >= today);
  return found ? { day: found } : { problem: 'no_such_day' };
}

function daysUntil(said: string, today: string): number | null {
  const name = said.replace(/^(?:il |la |on |questo |questa |this |prossimo |prossima |next )/, '');
  const weekday = WEEKDAYS.findIndex((names) => names.includes(name));
  if (weekday < 0) return null;
  return ((weekday + 1 - DateTime.fromISO(today, { zone: 'utc' }).weekday + 6) % 7) + 1;
}

function addTo(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}
