// SPDX-License-Identifier: AGPL-3.0-or-later
import { CellRefused } from '@reciproca/intake';

const MONTHS = 'ABCDEHLMPRST';
/** Digits that stand for another letter where two people would have the same code. */
const SWAPPED = 'LMNPQRSTUV';
const CODE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
/** Women's days are counted from here on. */
const WOMEN_FROM = 40;

const plainCode = (cell = ''): string => cell.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
/** Who has none has a provisional one of eleven digits, or nothing. */
const PROVISIONAL = /^\d{11}$/;

/** Whose code it is, for whoever looks for two of them; empty for what is none. */
export function fiscalCodeKey(cell: string | undefined): string {
  const code = plainCode(cell);
  return CODE.test(code) || PROVISIONAL.test(code) ? code : '';
}

/** The code is looked at and never kept. Throws `intake.fiscal_code_wrong`. */
export function ensureFiscalCode(cell: string | undefined): void {
  const code = plainCode(cell);
  if (code !== '' && fiscalCodeKey(cell) === '')
    throw new CellRefused('fiscalCode', 'intake.fiscal_code_wrong', { cell: code });
}

/** Throws `intake.fiscal_code_other_day`, about the birth date, where the code is that of somebody born on another day. */
export function ensureCodeDay(cell: string | undefined, birthDate: string, today: string): void {
  const said = readCode(cell);
  if (!said || !/^\d{4}-\d\d-\d\d$/.test(birthDate) || said.day === birthDate.slice(2)) return;
  const century = Number(birthDate.slice(0, 2));
  const day = `${century}${said.day}` > today ? `${century - 1}${said.day}` : `${century}${said.day}`;
  throw new CellRefused('birthDate', 'intake.fiscal_code_other_day', { day: day.split('-').toReversed().join('/') });
}

/** Throws `intake.fiscal_code_woman` or `intake.fiscal_code_man`, about the gender, where the code says the other. */
export function ensureCodeGender(cell: string | undefined, gender: string | undefined): void {
  const said = readCode(cell);
  if (!said || (gender !== 'f' && gender !== 'm') || said.isWoman === (gender === 'f')) return;
  throw new CellRefused('gender', said.isWoman ? 'intake.fiscal_code_woman' : 'intake.fiscal_code_man');
}

/** What a code says, its day without the century; null for what is none, and for one that says nothing. */
function readCode(cell: string | undefined): { readonly day: string; readonly isWoman: boolean } | null {
  const code = plainCode(cell);
  if (!CODE.test(code)) return null;
  const digits = (from: number, to: number): string =>
    code.slice(from, to).replaceAll(/[A-Z]/g, (letter) => String(SWAPPED.indexOf(letter)));
  const [day, month] = [Number(digits(9, 11)), MONTHS.indexOf(code[8] ?? '') + 1];
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return {
    day: `${digits(6, 8)}-${twoDigits(month)}-${twoDigits(day % WOMEN_FROM)}`,
    isWoman: day > WOMEN_FROM,
  };
}
