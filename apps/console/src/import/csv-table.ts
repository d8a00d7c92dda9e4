// SPDX-License-Identifier: AGPL-3.0-or-later
import { CsvError, parse } from 'csv-parse/sync';
import { PlainFailure } from '../output/plain-failure.js';

/** One row of the file, its cells by the name of their column. */
export interface CsvRow {
  /** As an editor counts, the heading being line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Set when the row as such is no row of this table. */
  readonly problem?: string;
}

export interface ColumnNames {
  /** The name in the code, and the ways people write it. */
  readonly [column: string]: readonly string[];
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a table with a heading, separated by semicolons, commas or tabs (whichever the heading has), in any order of columns.
 * Throws a plain failure for a file that is no table, lacks a column or has one nobody knows.
 */
export function readCsv(text: string, names: ColumnNames, required: readonly string[]): CsvRow[] {
  const [heading, ...rows] = parseTable(text);
  if (!heading) throw new PlainFailure('Il file è vuoto.');
  const columns = nameColumns(heading.record, names, required);
  return rows.map(({ record, info: { lines: line } }) => {
    const cells = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
    return record.length === columns.length
      ? { line, cells }
      : { line, cells, problem: `ha ${record.length} celle invece di ${columns.length}` };
  });
}

function parseTable(text: string): Parsed[] {
  const [first = ''] = text.split(/\r?\n/, 1);
  // Not both at once: with semicolons, commas are decimals.
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ',';
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw new PlainFailure(`Il file non è una tabella CSV leggibile: ${error.message}`);
    throw error;
  }
}

function nameColumns(heading: string[], names: ColumnNames, required: readonly string[]): string[] {
  const found = heading.map((title) => {
    const plain = plainTitle(title);
    const name = Object.keys(names).find((column) =>
      [column, ...(names[column] ?? [])].some((way) => plainTitle(way) === plain),
    );
    if (!name)
      throw new PlainFailure(
        `La colonna "${title}" non si conosce. Colonne possibili: ${titles(Object.keys(names), names)}`,
      );
    return name;
  });
  const missing = required.filter((column) => !found.includes(column));
  if (missing.length > 0) throw new PlainFailure(`Mancano le colonne: ${titles(missing, names)}`);
  const twice = found.filter((column, index) => found.indexOf(column) !== index);
  if (twice.length > 0) throw new PlainFailure(`Ci sono due colonne: ${titles(twice, names)}`);
  return found;
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
