// SPDX-License-Identifier: AGPL-3.0-or-later

/** Without I and O, which look like figures on a wall. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const HIGHEST = 99;
/** So many codes are given out before the first comes round again. */
export const CODES = LETTERS.length * HIGHEST;

/** The code at a place in the row of all codes, from 0 on: "A-1", "B-1" … "Z-99". */
export function codeAt(position: number): string {
  const place = position % CODES;
  return `${LETTERS[place % LETTERS.length]}-${Math.floor(place / LETTERS.length) + 1}`;
}

/** A code as people say or write it ("a37", "A 37"), or null when it is none. */
export function readListingCode(typed: string): string | null {
  const [, letter, number] = /^([A-Z])(\d{1,2})$/.exec(typed.toUpperCase().replace(/[\s.–-]/g, '')) ?? [];
  if (!letter || !number || !LETTERS.includes(letter) || Number(number) === 0) return null;
  return `${letter}-${Number(number)}`;
}
