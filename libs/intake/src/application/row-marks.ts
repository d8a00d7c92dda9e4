// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cells } from '../domain/intake-row.js';
import type { RowMarks } from '../persistence/intake-row.repository.js';
import type { IntakeKind } from './intake-kinds.js';

/** By what rows of one file are held together, and kept apart. */
export function marksOf(kind: IntakeKind, cells: Cells): RowMarks {
  const keys = Object.entries(kind.keys(cells)).filter(([, key]) => key !== '');
  return {
    groupKey: kind.groupOf?.(cells) || null,
    rowKeys: keys.map(([column, key]) => `${column}:${key}`.slice(0, 400)),
  };
}
