// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_COLUMNS, MOST_SHEETS } from '../domain/intake.js';
import { ROW_STATES } from '../domain/intake-row.js';

const columnKey = z.string().regex(/^[a-zA-Z]{1,40}$/);
const LONGEST_CELL = 500;

export const uploadShape = z.strictObject({ kind: plainText(40) });
export const sheetShape = z.strictObject({ sheet: z.number().int().min(0).max(MOST_SHEETS) });
/** By the place of the title, so that one that is not sent moves no other; `-` leaves it out too. */
export const columnsShape = z.strictObject({
  columns: z.record(z.string().regex(/^\d{1,2}$/), z.union([columnKey, z.literal('-')])),
});
/** What each title stands for, from the first to the last there may be. */
export function mappingOf(columns: z.output<typeof columnsShape>['columns']): (string | null)[] {
  const chosen = Array.from({ length: MOST_COLUMNS }, (_, index) => columns[index] ?? '-');
  return chosen.map((column) => (column === '-' ? null : column));
}
/** A whole row by its id: what is left out is empty. */
export const rowShape = z.strictObject({
  rowId: idShape,
  row: z.record(idShape, z.record(columnKey, plainText(LONGEST_CELL, 0))).default({}),
});
/** The same by the API. */
export const cellsShape = z.strictObject({
  rowId: idShape,
  cells: z.record(columnKey, plainText(LONGEST_CELL, 0)).default({}),
});
export const whoShape = z.strictObject({ rowId: idShape, who: z.union([idShape, z.literal('new')]) });
export const tickShape = z.strictObject({
  shown: z.array(idShape).min(1).max(100),
  ticked: z.array(idShape).max(100).default([]),
});
export const leaveShape = z.strictObject({ rowId: idShape, out: z.boolean() });
export const repairShape = z.strictObject({ key: plainText(40), column: columnKey });
export const stateQuery = z.enum(ROW_STATES).optional();
