// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cells, RowProblem } from './intake-row.js';

/** What a spreadsheet shows where its sum has come to nothing, in Italian and in English. */
const ERROR =
  /^#(N\/[AD]|RIF!|REF!|VALOR[EI]?!|VALUE!|DIV\/0!|NOME\?|NAME\?|NUM!|NULLO!|NULL!|GETTING_DATA|SPILL!|CALC!)$/i;
const FORMULA = /^=\s*[A-Z(+\-\d$]/i;

/** Cells that hold what a spreadsheet reckons with, and no value. */
export function cellFaults(cells: Cells): RowProblem[] {
  return Object.entries(cells).flatMap(([column, cell]) => {
    if (ERROR.test(cell)) return [{ column, code: 'intake.cell_error', params: { cell } }];
    return FORMULA.test(cell) ? [{ column, code: 'intake.cell_formula', params: { cell } }] : [];
  });
}
