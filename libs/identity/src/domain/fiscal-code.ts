// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Gender } from './person-card.js';

const ODD_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21].flatMap((value, digit) => [
    [String(digit), value],
    ['ABCDEFGHIJ'.charAt(digit), value],
  ]),
);
const OTHER_ODD: Readonly<Record<string, number>> = {
  ...{ K: 2, L: 4, M: 18, N: 20, O: 11, P: 3, Q: 6, R: 8, S: 12, T: 14, U: 16, V: 10, W: 22, X: 25, Y: 24, Z: 23 },
};
/** Digits as they are written where two people would have the same code. */
const DIGITS = 'LMNPQRSTUV';
const MONTHS = 'ABCDEHLMPRST';
const DIGIT = `[0-9${DIGITS}]`;
const SHAPE = new RegExp(`^[A-Z]{6}${DIGIT}{2}[${MONTHS}]${DIGIT}{2}[A-Z]${DIGIT}{3}[A-Z]$`);
/** Of women the day of birth is written with this added. */
const WOMEN_FROM = 40;

/** As it is compared: capitals, without blanks; the country before it is how SPID and CIE write it. */
export function normalFiscalCode(typed: string): string {
  return typed
    .replace(/[\s.-]/g, '')
    .toUpperCase()
    .replace(/^TINIT/, '');
}

/** What is wrong with a code, or null: its sixteen characters each in its place, and the last one that proves the others. */
export function whatIsWrongWithFiscalCode(code: string): 'length' | 'shape' | 'check' | null {
  if (code.length !== 16) return 'length';
  if (!SHAPE.test(code)) return 'shape';
  return checkCharacter(code) === code.charAt(15) ? null : 'check';
}

function checkCharacter(code: string): string {
  const sum = [...code.slice(0, 15)].reduce((total, sign, index) => total + valueOf(sign, index), 0);
  return String.fromCharCode(65 + (sum % 26));
}

function valueOf(sign: string, index: number): number {
  if (index % 2 === 0) return ODD_VALUES[sign] ?? OTHER_ODD[sign] ?? 0;
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
}

function numberAt(code: string, from: number, until: number): number {
  return Number([...code.slice(from, until)].map((sign) => (/\d/.test(sign) ? sign : DIGITS.indexOf(sign))).join(''));
}

export interface SaidByFiscalCode {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isWoman: boolean;
}

/** Of a right code; the year is without its century. */
export function readFiscalCode(code: string): SaidByFiscalCode {
  const day = numberAt(code, 9, 11);
  const isWoman = day > WOMEN_FROM;
  return {
    year: numberAt(code, 6, 8),
    month: MONTHS.indexOf(code.charAt(8)) + 1,
    day: isWoman ? day - WOMEN_FROM : day,
    isWoman,
  };
}

/** What the code says otherwise than the card: to be looked at, not to be refused, since either may be wrong. */
export function listFiscalCodeDoubts(
  code: string,
  { birthDate, gender }: { readonly birthDate: string; readonly gender: Gender | null },
): ('birth_date' | 'gender')[] {
  const { year, month, day, isWoman } = readFiscalCode(code);
  const [bornYear = 0, bornMonth, bornDay] = birthDate.split('-').map(Number);
  const isBorn = bornYear % 100 === year && bornMonth === month && bornDay === day;
  const isGender = gender === null || (gender !== 'f' && gender !== 'm') || (gender === 'f') === isWoman;
  return [...(isBorn ? [] : (['birth_date'] as const)), ...(isGender ? [] : (['gender'] as const))];
}

/** Enough for somebody who has the card in their hand, too little for anybody else. */
export function maskedFiscalCode(code: string): string {
  return `${code.slice(0, 3)}••••••••••${code.slice(13)}`;
}

/** The day a code says, in the later of the centuries it can mean: rather too young than too old. */
export function birthDateOfFiscalCode(code: string, today: string): string {
  const { year, month, day } = readFiscalCode(code);
  const two = (part: number): string => String(part).padStart(2, '0');
  const within = (century: number): string => `${century + year}-${two(month)}-${two(day)}`;
  return within(2000) <= today ? within(2000) : within(1900);
}
