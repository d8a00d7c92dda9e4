// SPDX-License-Identifier: AGPL-3.0-or-later
import { CellRefused, type Cells, meantDay } from '@reciproca/intake';
import { parseInput } from '@reciproca/platform';
import { personRowShape, type PersonRow } from './people-columns.js';

/** The row in its types. Where it is plain what was meant, the refusal says so; all other faults come at once. */
export function readPersonRow(cells: Cells, today: string): PersonRow {
  const born = meantDay(cells['birthDate'] ?? '', today);
  if (born) throw new CellRefused('birthDate', 'intake.day_short', { meant: born }, { key: 'century', value: born });
  const written = cells['email'] ?? '';
  const meant = written
    .replace(/^mailto:/i, '')
    .replaceAll(/\s+/g, '')
    .replace(/,(it|com|net|org|eu)$/i, '.$1')
    .replace(/[;.,]+$/, '');
  if (meant !== written && /^[^@\s,;]+@[^@\s,;]+\.[a-z]{2,}$/i.test(meant))
    throw new CellRefused('email', 'intake.email_meant', { meant }, { key: 'email', value: meant });
  return parseInput(personRowShape, cells);
}
