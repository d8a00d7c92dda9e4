// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IntakeKind } from '../application/intake-kinds.js';
import type { Cells } from '../domain/intake-row.js';

/** What its first columns say: a family name and a name, or a place and what it is. */
export function rowTitle({ cells }: { readonly cells: Cells }, { columns }: IntakeKind): string {
  return columns
    .slice(0, 2)
    .map(({ key }) => cells[key] ?? '')
    .filter(Boolean)
    .join(' ');
}
