// SPDX-License-Identifier: AGPL-3.0-or-later

/** 1947-03-21 of 21/03/1947, 21.3.1947 or what a program has put an hour behind; anything else as it is. */
export function writtenDay(cell: unknown): string {
  const text = String(cell ?? '')
    .trim()
    .replace(/[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/, '');
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}
