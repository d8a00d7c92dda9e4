// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SheetCell } from '../../support/import-client.js';

export const TITLES = [
  'Cognome',
  'Nome',
  'Nato il',
  'Sesso',
  'Cellulare',
  'E-mail',
  'Comune',
  'Indirizzo',
  'Nucleo familiare',
  'Codice fiscale',
  'Lingue',
  'Lat',
  'Lon',
] as const;

/** A clean row; each kind of dirt writes over some of its cells. */
export interface CleanRow {
  familyName: SheetCell;
  givenName: SheetCell;
  born: SheetCell;
  gender: SheetCell;
  phone: SheetCell;
  email: SheetCell;
  comune: SheetCell;
  address: SheetCell;
  household: SheetCell;
  fiscalCode: SheetCell;
  languages: SheetCell;
  lat: SheetCell;
  lon: SheetCell;
}

/** What becomes of a row with it: in as it is, or refused with that code, perhaps with something to press. */
export interface Dirt {
  readonly name: string;
  readonly write: (row: CleanRow, nth: number, day: Date) => Partial<CleanRow>;
  readonly code?: string;
  readonly column?: string;
  readonly repair?: string;
  /** Of those that are refused only because of another row: how many of each go in all the same. */
  readonly everyOther?: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');
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
const parts = (day: Date) => ({ d: day.getUTCDate(), m: day.getUTCMonth() + 1, y: day.getUTCFullYear() });
const born =
  (write: (at: { d: number; m: number; y: number }, day: Date) => SheetCell): Dirt['write'] =>
  (_row, _nth, day) => ({
    born: write(parts(day), day),
  });
const cell =
  (key: keyof CleanRow, value: SheetCell | ((nth: number, row: CleanRow) => SheetCell)): Dirt['write'] =>
  (row, nth) => ({
    [key]: typeof value === 'function' ? value(nth, row) : value,
  });

/** Household words and codes of their own, so that only what is meant meets. */
const pairOf = (nth: number): number => Math.floor(nth / 2);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const codeOf = (day: Date, nth: number): string => {
  const { d, m, y } = parts(day);
  const three = LETTERS[nth % 26]! + LETTERS[Math.floor(nth / 26) % 26]! + 'X';
  return `RSS${three}${two(y % 100)}${'ABCDEHLMPRST'[m - 1]}${two(d)}A124${LETTERS[(nth * 7) % 26]}`;
};

export const DIRT: readonly Dirt[] = [
  { name: 'day with slashes', write: born(({ d, m, y }) => `${two(d)}/${two(m)}/${y}`) },
  { name: 'day with dots', write: born(({ d, m, y }) => `${d}.${m}.${y}`) },
  { name: 'day with dashes', write: born(({ d, m, y }) => `${two(d)}-${two(m)}-${y}`) },
  { name: 'day in words', write: born(({ d, m, y }) => `${d} ${MONTHS[m - 1]} ${y}`) },
  {
    name: 'day as a number',
    write: born((_, day) => Math.round((day.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000)),
  },
  { name: 'day as Excel keeps it', write: born((_, day) => day) },
  { name: 'day with an hour', write: born((_, day) => `${day.toISOString().slice(0, 10)} 00:00:00`) },
  {
    name: 'two digits of the year',
    write: born(({ d, m, y }) => `${two(d)}/${two(m)}/${two(y % 100)}`),
    code: 'intake.day_short',
    column: 'birthDate',
    repair: 'century',
  },
  {
    name: 'day without marks',
    write: born(({ d, m, y }) => `${two(d)}${two(m)}${y}`),
    code: 'intake.day_short',
    column: 'birthDate',
    repair: 'century',
  },
  {
    name: 'day that is none',
    write: cell('born', '31/02/1950'),
    code: 'input.format_date_written',
    column: 'birthDate',
  },
  { name: 'no day', write: cell('born', null), code: 'input.format_date_written', column: 'birthDate' },
  { name: 'day to come', write: cell('born', '01/01/2090'), code: 'person.birth_date_impossible', column: 'birthDate' },
  {
    name: 'lost zero',
    write: cell('phone', (nth) => 173_441_000 + nth),
    code: 'intake.phone_zero',
    column: 'phone',
    repair: 'zero',
  },
  { name: 'number as a sum', write: cell('phone', '3,93331E+11'), code: 'intake.phone_sum', column: 'phone' },
  { name: 'mobile as a number', write: cell('phone', (nth) => 3_331_230_000 + nth) },
  { name: 'number with its country', write: cell('phone', (nth) => `0039 333 12${two(nth)}567`) },
  {
    name: 'two numbers',
    write: cell('phone', (nth) => `0173 4411${two(nth)} / 333 1234567`),
    code: 'intake.phone_several',
    column: 'phone',
    repair: 'first_phone',
  },
  {
    name: 'number with words',
    write: cell('phone', (nth) => `0173 4412${two(nth)} (figlia)`),
    code: 'intake.phone_words',
    column: 'phone',
    repair: 'first_phone',
  },
  { name: 'no number', write: cell('phone', '123'), code: 'person.phone_wrong', column: 'phone' },
  { name: 'formula as text', write: cell('phone', '=A1+B2'), code: 'intake.cell_formula', column: 'phone' },
  { name: 'error of Excel', write: cell('phone', '#N/D'), code: 'intake.cell_error', column: 'phone' },
  { name: 'capitals', write: cell('familyName', (_, { familyName }) => String(familyName).toUpperCase()) },
  { name: 'capitals with apostrophes', write: cell('givenName', "NICCOLO'") },
  { name: 'blanks in a name', write: cell('familyName', (_, { familyName }) => `De   ${String(familyName)}`) },
  {
    name: 'blanks that do not break',
    write: cell('givenName', (_, { givenName }) => `\u00a0${String(givenName)}\u00a0`),
  },
  { name: 'blanks around', write: cell('givenName', (_, { givenName }) => `  ${String(givenName)}  `) },
  { name: 'no name', write: cell('givenName', null), code: 'input.required', column: 'givenName' },
  { name: 'markup', write: cell('givenName', '<b>Ugo</b>'), code: 'input.no_markup', column: 'givenName' },
  {
    name: 'letters turned round',
    write: cell('givenName', 'Ugo\u202eoiraM'),
    code: 'input.no_control',
    column: 'givenName',
  },
  {
    name: 'too long a name',
    write: cell('familyName', 'x'.repeat(140)),
    code: 'input.too_big_string',
    column: 'familyName',
  },
  { name: 'gender in words', write: cell('gender', 'Femmina') },
  { name: 'gender nobody knows', write: cell('gender', 'boh'), code: 'input.not_a_choice', column: 'gender' },
  {
    name: 'e-mail with blanks',
    write: cell('email', (nth) => `ugo${nth} @example,it`),
    code: 'intake.email_meant',
    column: 'email',
    repair: 'email',
  },
  { name: 'e-mail that is none', write: cell('email', 'chiedere'), code: 'input.format_email', column: 'email' },
  { name: 'comune with its province', write: cell('comune', 'Alba (CN)') },
  { name: 'comune without accents', write: cell('comune', 'SANTO STEFANO BELBO') },
  { name: 'comune nobody knows', write: cell('comune', 'Atlantide'), code: 'comune.unknown_one', column: 'comune' },
  { name: 'address without comune', write: cell('comune', null), code: 'intake.comune_missing', column: 'comune' },
  { name: 'comune without address', write: cell('address', null), code: 'intake.address_missing', column: 'address' },
  { name: 'child alone', write: cell('born', '01/02/2020'), code: 'person.guardian_needed', column: 'birthDate' },
  {
    name: 'household in other letters',
    write: (_row, nth) => ({
      household: nth % 2 ? `Casa${pairOf(nth)} ` : `CASA${pairOf(nth)}`,
      ...(nth % 2 && { address: null, comune: null }),
    }),
  },
  {
    name: 'household with two homes',
    write: (row, nth) => ({ household: `doppia${pairOf(nth)}`, address: `${String(row.address)} bis` }),
    code: 'intake.household_two_homes',
    everyOther: true,
  },
  {
    name: 'row that is there twice',
    write: (row) => row,
    code: 'intake.row_twice',
    column: 'familyName',
    everyOther: true,
  },
  {
    name: 'one fiscal code for two',
    write: (_row, nth, day) => ({ gender: 'M', fiscalCode: codeOf(day, 20_000 + pairOf(nth)) }),
    code: 'intake.row_twice',
    column: 'fiscalCode',
    everyOther: true,
  },
  {
    name: 'no fiscal code',
    write: cell('fiscalCode', 'RSSMRA80A01'),
    code: 'intake.fiscal_code_wrong',
    column: 'fiscalCode',
  },
  {
    name: 'fiscal code of another gender',
    write: (_row, nth, day) => ({ gender: 'F', fiscalCode: codeOf(day, 40_000 + nth) }),
    code: 'intake.fiscal_code_man',
    column: 'gender',
  },
  {
    name: 'fiscal code of another day',
    write: (_row, nth, day) => ({
      gender: 'M',
      fiscalCode: codeOf(new Date(day.getTime() + 40 * 86_400_000), 30_000 + nth),
    }),
    code: 'intake.fiscal_code_other_day',
    column: 'birthDate',
  },
  { name: 'provisional fiscal code', write: cell('fiscalCode', (nth) => String(10_000_000_000 + nth)) },
  { name: 'latitude alone', write: cell('lat', '44,69'), code: 'intake.degree_alone', column: 'lon' },
  {
    name: 'degrees turned round',
    write: () => ({ lat: '8,03', lon: '8,03' }),
    code: 'input.too_small_number',
    column: 'lat',
  },
  { name: 'languages in words', write: cell('languages', 'italiano, romeno') },
];
