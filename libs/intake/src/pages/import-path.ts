// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowState } from '../domain/intake-row.js';

export const IMPORTS_PATH = '/imports';

/** The page of one file, at the rows that stand so. */
export function importPath(id: string, show?: RowState): string {
  return show ? `${IMPORTS_PATH}/${id}?show=${show}` : `${IMPORTS_PATH}/${id}`;
}
