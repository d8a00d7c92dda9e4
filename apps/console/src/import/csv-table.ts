// SPDX-License-Identifier: AGPL-3.0-or-later
import { PlainFailure } from '../output/plain-failure.js';
import { parseTable, type TableRecord } from './parse-table.js';

/** One row of the file, its cells by the name of their column. */
export interface CsvRow {
  /** As an editor counts, the heading being line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** As it stands in the file, column by column. */
  readonly written: readonly string[];
  /** Set when the row as such is no row of this table. */
  readonly problem?: string;
}

export interface CsvTable {
  readonly heading: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Titles of columns nobody asks for. */
  readonly leftOut: readonly string[];
}

export interface ColumnNames {
  /** The name in the code, and the ways people write it. */
  readonly [column: string]: readonly string[];
}

/**
 * Reads a table with a heading, separated by semicolons, commas or tabs (whichever the heading has), in any order of columns.
 * Columns nobody knows are left out and named. Throws a plain failure for a file that is no table or lacks a column.
 */
export function readCsv(text: string, names: ColumnNames, required: readonly string[]): CsvTable {
  const [heading, ...rows] = parseTable(text);
  if (!heading) throw new PlainFailure('Il file è vuoto.');
  if (heading.isTorn) throw new PlainFailure('Nella prima riga ci sono virgolette aperte e non chiuse.');
  const columns = nameColumns(heading.cells, names, required);
  return {
    heading: heading.cells,
    rows: rows.map((record) => rowOf(record, columns)),
    leftOut: heading.cells.filter((title, index) => title !== '' && columns[index] === null),
  };
}

function rowOf({ line, cells: written, isTorn }: TableRecord, columns: readonly (string | null)[]): CsvRow {
  const cells = Object.fromEntries(
    columns.flatMap((column, index) => (column ? [[column, written[index] ?? '']] : [])),
  );
  const row = { line, cells, written };
  if (isTorn) return { ...row, problem: 'ha virgolette aperte e non chiuse' };
  const isWhole = written.length >= columns.length && written.slice(columns.length).every((cell) => cell === '');
  return isWhole ? row : { ...row, problem: `ha ${written.length} celle invece di ${columns.length}` };
}

/** The column each title stands for; null for one nobody asks for. */
function nameColumns(heading: readonly string[], names: ColumnNames, required: readonly string[]): (string | null)[] {
  const found = heading.map((title) => {
    const plain = plainTitle(title);
    const isMeant = (column: string) =>
      [column, ...(names[column] ?? [])].some((way) => plain !== '' && plainTitle(way) === plain);
    return Object.keys(names).find(isMeant) ?? null;
  });
  const missing = required.filter((column) => !found.includes(column));
  if (missing.length > 0)
    throw new PlainFailure(
      `Mancano le colonne: ${titles(missing, names)}. Si conoscono: ${titles(Object.keys(names), names)}`,
    );
  const twice = found.filter((column, index): column is string => column !== null && found.indexOf(column) !== index);
  if (twice.length > 0)
    throw new PlainFailure(
      `Ci sono due colonne: ${titles(twice, names)} (${twice.map((column) => both(column, found, heading)).join('; ')})`,
    );
  return found;
}

function both(column: string, found: readonly (string | null)[], heading: readonly string[]): string {
  return heading.filter((_, index) => found[index] === column).join(', ');
}

function titles(columns: readonly string[], names: ColumnNames): string {
  return columns.map((column) => names[column]?.[0] ?? column).join(', ');
}

function plainTitle(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
}
