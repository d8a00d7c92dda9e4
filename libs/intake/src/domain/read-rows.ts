// SPDX-License-Identifier: AGPL-3.0-or-later
import { type KnownColumn, countKnown } from './name-columns.js';
import type { Cells } from './intake-row.js';

/** One record of a table, as an editor finds it. */
export interface TableRecord {
  /** Where it begins, the first line being 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set where its quotes do not close, so that nobody knows where its cells end. */
  readonly isTorn?: boolean;
}

/** One table of a file. */
export interface ReadSheet {
  readonly name: string;
  readonly records: readonly TableRecord[];
}

/** Titles stand this far down at most: above them are the name of the list and its date. */
const HEADING_AMONG = 20;

/** The line with the most titles this kind knows; where there is none, the fullest of the first ones. */
export function findHeading(records: readonly TableRecord[], columns: readonly KnownColumn[]): number {
  const first = records.slice(0, HEADING_AMONG);
  const best = (count: (record: TableRecord) => number): [index: number, most: number] => {
    const counts = first.map(count);
    const most = Math.max(0, ...counts);
    return [counts.indexOf(most), most];
  };
  const [known, most] = best(({ cells }) => countKnown(cells, columns));
  if (most > 1) return known;
  const [fullest] = best(({ cells }) => cells.filter(Boolean).length);
  return Math.max(0, most === 1 && countFilled(first[known]) >= countFilled(first[fullest]) ? known : fullest);
}

const countFilled = (record: TableRecord | undefined): number => record?.cells.filter(Boolean).length ?? 0;

export interface ReadRow {
  readonly line: number;
  readonly cells: Cells;
  readonly written: readonly string[];
  /** Set when the row as such is no row of this table. */
  readonly fault: string | null;
}

/** A row below a heading, its cells by the key of their column. */
export function readRow({ line, cells: written, isTorn }: TableRecord, mapping: readonly (string | null)[]): ReadRow {
  const cells = Object.fromEntries(
    mapping.flatMap((column, index) => (column ? [[column, written[index] ?? '']] : [])),
  );
  const isWhole = written.length >= mapping.length && written.slice(mapping.length).every((cell) => cell === '');
  return { line, cells, written, fault: isTorn ? 'intake.row_torn' : isWhole ? null : 'intake.row_width' };
}
