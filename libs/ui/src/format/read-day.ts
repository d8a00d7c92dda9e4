// SPDX-License-Identifier: AGPL-3.0-or-later
import { DateTime } from 'luxon';

/** A day as somebody wrote it, yyyy-mm-dd, or why none can be read. */
export type ReadDay = { readonly day: string } | { readonly problem: 'empty' | 'no_such_day' | 'unclear' };

/** As they are compared: without capitals and accents. */
const plain = (text: string): string =>
  text.trim().toLowerCase().replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/\s+/g, ' ');
const listed = (lists: readonly string[]): readonly (readonly string[])[] =>
  lists.map((list) => plain(list).split(', '));

/** How the names of months begin in Italian, English, French, Romanian, Albanian, and Arabic east and west of Libya. */
const MONTHS = listed([
  'gen, jan, ian, يناير',
  'feb, fév, shk, فبراير',
  'mar, مارس',
  'apr, avr, pri, أبريل',
  'mag, may, mai, maj, مايو, ماي',
  'giu, jun, juin, iun, qer, يونيو',
  'lug, jul, juil, iul, kor, يوليو',
  'ago, aug, aoû, gus, أغسطس, غشت',
  'set, sep, sht, سبتمبر, شتنبر',
  'ott, oct, tet, أكتوبر',
  'nov, noi, nën, نوفمبر, نونبر',
  'dic, dec, déc, dhj, ديسمبر, دجنبر',
]);
const WEEKDAYS = listed([
  'lunedì, lun, monday, mon, lundi, luni, hënë, الاثنين',
  'martedì, mar, tuesday, tue, mardi, marți, martë, الثلاثاء',
  'mercoledì, mer, wednesday, wed, mercredi, miercuri, mërkurë, الأربعاء',
  'giovedì, gio, thursday, thu, jeudi, joi, enjte, الخميس',
  'venerdì, ven, friday, fri, vendredi, vineri, premte, الجمعة',
  'sabato, sab, saturday, sat, samedi, sâmbătă, shtunë, السبت',
  'domenica, dom, sunday, sun, dimanche, duminică, diel, الأحد',
]);
const DAYS_AHEAD = listed([
  "oggi, today, aujourd'hui, azi, astăzi, sot, اليوم",
  'domani, tomorrow, demain, mâine, nesër, غدا, بكرة',
  'dopodomani, après-demain, poimâine, pasnesër, بعد غد',
]);
const NUMBERS = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/;
const NAMED =
  /^(?:(?:e )?\p{L}+,? )?(?:il |the |le )?(\d{1,2})[°º]?(?:st|nd|rd|th|er)? (?:di |of )?(\p{L}{3,})\.?,?(?: (\d{4}))?$/u;
const BEFORE_A_DAY = /^(?:il |la |on |le |e |questo |questa |this |ce |prossimo |prossima |next |يوم )/;

/** Reads what a date box sends, and what people type where there is none: 24/11, 24.11.2026, 24 novembre, domani, martedì, demain. */
export function readDay(text: string, today: string): ReadDay {
  const said = plain(text);
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
  const ahead = DAYS_AHEAD.findIndex((names) => names.includes(said));
  const later = ahead < 0 ? daysUntil(said, today) : ahead;
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
  const name = said.replace(BEFORE_A_DAY, '');
  const weekday = WEEKDAYS.findIndex((names) => names.includes(name));
  if (weekday < 0) return null;
  return ((weekday + 1 - DateTime.fromISO(today, { zone: 'utc' }).weekday + 6) % 7) + 1;
}

function addTo(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}
