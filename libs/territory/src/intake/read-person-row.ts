// SPDX-License-Identifier: AGPL-3.0-or-later
import { CellRefused, type Cells, meantDay } from '@reciproca/intake';
import { parseInput } from '@reciproca/platform';
import { personRowShape, type PersonRow } from './people-columns.js';

/** The row in its types; says all that has not the shape of its column. */
export const readPersonRow = (cells: Cells): PersonRow => parseInput(personRowShape, cells);

/** Throws `intake.day_short` where it is plain which day was meant. */
export function ensureMeantDay(cell: string, today: string): void {
  const born = meantDay(cell, today);
  if (born) throw new CellRefused('birthDate', 'intake.day_short', { meant: born }, { key: 'century', value: born });
}

/** Throws `intake.email_meant` where it is plain which address was meant. */
export function ensureMeantEmail(cell: string): void {
  const meant = cell
    .replace(/^mailto:/i, '')
    .replaceAll(/\s+/g, '')
    .replace(/,(it|com|net|org|eu)$/i, '.$1')
    .replace(/[;.,]+$/, '');
  if (meant !== cell && /^[^@\s,;]+@[^@\s,;]+\.[a-z]{2,}$/i.test(meant))
    throw new CellRefused('email', 'intake.email_meant', { meant }, { key: 'email', value: meant });
}
