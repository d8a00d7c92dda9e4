// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Cells, writtenDay } from '@reciproca/intake';
import { ensureCodeDay, ensureCodeGender, ensureFiscalCode } from './fiscal-code.js';
import { genderOf, phoneOf } from './people-columns.js';
import { ensureMeantDay, ensureMeantEmail, readPersonRow } from './read-person-row.js';

/** Each thing that can be wrong with the cells of a person alone; of one cell, what says most comes first. */
export function checkPersonCells(cells: Cells, today: string): readonly (() => unknown)[] {
  const { phone = '', fiscalCode, birthDate, gender, email = '' } = cells;
  return [
    () => ensureMeantDay(birthDate ?? '', today),
    () => ensureMeantEmail(email),
    () => readPersonRow(cells),
    () => (phone === '' ? null : phoneOf(phone)),
    () => ensureFiscalCode(fiscalCode),
    () => ensureCodeDay(fiscalCode, writtenDay(birthDate), today),
    () => ensureCodeGender(fiscalCode, genderOf(gender)),
  ];
}
