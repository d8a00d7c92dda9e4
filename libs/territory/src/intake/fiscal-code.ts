// SPDX-License-Identifier: AGPL-3.0-or-later
import { CellRefused } from '@reciproca/intake';

const MONTHS = 'ABCDEHLMPRST';
/** Digits that stand for another letter where two people would have the same code. */
const SWAPPED = 'LMNPQRSTUV';
const CODE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

const plainCode = (cell = ''): string => cell.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
/** Who has none has a provisional one of eleven digits, or nothing. */
const PROVISIONAL = /^\d{11}$/;

/** Whose code it is, for whoever looks for two of them; empty for what is none. */
export function fiscalCodeKey(cell: string | undefined): string {
  const code = plainCode(cell);
  return CODE.test(code) || PROVISIONAL.test(code) ? code : '';
}

/**
 * The code is looked at and never kept. Throws `intake.fiscal_code_wrong`, or `intake.fiscal_code_other_day` where it is that of
 * somebody born on another day.
 */
export function ensureFiscalCode(cell: string | undefined, birthDate: string): void {
  const code = plainCode(cell);
  if (code === '' || PROVISIONAL.test(code)) return;
  if (!CODE.test(code)) throw new CellRefused('fiscalCode', 'intake.fiscal_code_wrong', { cell: code });
  const digits = (from: number, to: number): string =>
    code.slice(from, to).replaceAll(/[A-Z]/g, (letter) => String(SWAPPED.indexOf(letter)));
  const day = Number(digits(9, 11)) % 40;
  const month = MONTHS.indexOf(code[8] ?? '') + 1;
  const said = `${digits(6, 8)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (said !== birthDate.slice(2))
    throw new CellRefused('fiscalCode', 'intake.fiscal_code_other_day', {
      day: said.split('-').toReversed().join('/'),
    });
}
