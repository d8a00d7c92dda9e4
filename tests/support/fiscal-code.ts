// SPDX-License-Identifier: AGPL-3.0-or-later
import { whatIsWrongWithFiscalCode } from '../../libs/identity/src/domain/fiscal-code.js';

const MONTHS = 'ABCDEHLMPRST';

/** A code of somebody invented, right for that day and gender. */
export function fiscalCodeFor(birthDate: string, letters = 'RSSMRA', isWoman = false): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const dayPart = String(Number(day) + (isWoman ? 40 : 0)).padStart(2, '0');
  const start = `${letters}${year.slice(2)}${MONTHS.charAt(Number(month) - 1)}${dayPart}A124`;
  const end = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((one) => whatIsWrongWithFiscalCode(start + one) === null);
  if (!end) throw new Error(`No code begins with ${start}`);
  return start + end;
}
