// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cells, RowProblem } from './intake-row.js';
import { type NameOrder, splitName } from './split-name.js';

/** The columns that hold a whole name, by what stands first in them. */
const ORDER_OF: Readonly<Record<string, NameOrder>> = { familyGiven: 'familyFirst', givenFamily: 'givenFirst' };
const PARTS = ['familyName', 'givenName'];

export interface Unfolded {
  /** With a family name and a name of their own, as far as anybody can say. */
  readonly cells: Cells;
  readonly problems: readonly RowProblem[];
}

/** A row whose name stands in one cell, as one whose name stands in two. What is written in two cells counts before that. */
export function unfoldNames(cells: Cells): Unfolded {
  const column = wholeNameColumn(cells);
  if (!column) return { cells, problems: [] };
  const { [column]: cell = '', ...others } = cells;
  if (PARTS.every((part) => others[part])) return { cells: others, problems: [] };
  const split = splitName(cell, ORDER_OF[column] ?? 'familyFirst', others['fiscalCode']);
  if (!split) {
    const code = cell.trim() === '' ? 'input.required' : 'intake.name_alone';
    return { cells: { ...others, familyName: cell, givenName: '' }, problems: [{ column, code, params: {} }] };
  }
  const { familyName, givenName, isSure } = split;
  const meant = `${familyName}, ${givenName}`;
  const unsure = {
    column,
    code: 'intake.name_unsure',
    params: { meant },
    repair: { key: 'name_comma', value: meant },
  };
  return { cells: { ...others, familyName, givenName }, problems: isSure ? [] : [unsure] };
}

/** What is wrong with a part of a name is put right where the whole of it stands. */
export function foldProblem(problem: RowProblem, cells: Cells): RowProblem {
  const column = wholeNameColumn(cells);
  return column && PARTS.includes(problem.column ?? '') && !PARTS.every((part) => cells[part])
    ? { ...problem, column }
    : problem;
}

const wholeNameColumn = (cells: Cells): string | undefined => Object.keys(ORDER_OF).find((key) => key in cells);
