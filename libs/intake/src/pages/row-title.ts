// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IntakeKind } from '../application/intake-kinds.js';
import type { Cells } from '../domain/intake-row.js';
import { unfoldNames } from '../domain/unfold-names.js';

/** What its first columns say: a family name and a name, or a place and what it is. */
export function rowTitle(row: { readonly cells: Cells }, { columns }: IntakeKind): string {
  const { cells } = unfoldNames(row.cells);
  return columns
    .slice(0, 2)
    .map(({ key }) => cells[key] ?? '')
    .filter(Boolean)
    .join(' ');
}
