// SPDX-License-Identifier: AGPL-3.0-or-later

/** Days of a spreadsheet are counted from here, as it counts 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];

/** 1947-03-21 of 21/03/1947, 21.3.1947, 21 marzo 1947, 17247 or what a program has put an hour behind; anything else as it is. */
export function writtenDay(cell: unknown): string {
  const text = String(cell ?? '')
    .trim()
    .replace(/[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/, '');
  const [, day = '', month = '', year] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  if (year) return isoDay(year, month, day);
  const [, dayInWords = '', word = '', yearInWords] = /^(\d{1,2})°?[ -]([a-z]{3,9})\.?[ -](\d{4})$/i.exec(text) ?? [];
  const named = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  if (yearInWords && named >= 0) return isoDay(yearInWords, String(named + 1), dayInWords);
  // Between 1900 and 2063: shorter numbers are no days, longer ones are days without their marks.
  if (/^\d{4,5}$/.test(text) && Number(text) > 1000 && Number(text) < 60_000 && !/^(19|20)\d\d$/.test(text))
    return new Date(DAY_ZERO + Number(text) * 86_400_000).toISOString().slice(0, 10);
  return text;
}

/** The day that was meant, where only a person can say so: 21/03/47 with its century, 21031947 with its marks; else null. */
export function meantDay(cell: string, today: string): string | null {
  const [, day = '', month = '', short = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(cell.trim()) ??
    /^(\d{2})(\d{2})((?:19|20)\d\d)$/.exec(cell.trim()) ??
    [];
  if (!short) return null;
  const century = Number(`20${short}`) > Number(today.slice(0, 4)) ? '19' : '20';
  const meant = isoDay(short.length === 2 ? century + short : short, month, day);
  const isDay = new Date(`${meant}T00:00:00Z`).toJSON()?.startsWith(meant) ?? false;
  return isDay && meant <= today ? `${meant.slice(8)}/${meant.slice(5, 7)}/${meant.slice(0, 4)}` : null;
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
