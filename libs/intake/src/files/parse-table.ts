// SPDX-License-Identifier: AGPL-3.0-or-later
import { CsvError, parse } from 'csv-parse/sync';
import type { TableRecord } from '../domain/read-rows.js';
import { cleanCell } from './clean-cell.js';

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const LINE_END = /\r\n|\n|\r/;
/** What Excel writes above a table to say what separates its cells. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)$/i;

/** A table as spreadsheets save it. Rows without anything in them are none; an open quote tears its own row and no other. */
export function parseTable(text: string): TableRecord[] {
  const lines = text.split(LINE_END);
  const separator = SEPARATOR_LINE.exec(lines[0] ?? '')?.[1];
  const before = separator ? 1 : 0;
  const delimiter = separator ?? findDelimiter(lines.slice(before));
  const body = lines.slice(before);
  const whole = tryParse(body.join('\n'), delimiter);
  if (!whole) return byLine(body, before, delimiter);
  // The name of a list above its titles may be a cell alone.
  const width = whole.find(({ record }) => record.length > 1)?.record.length ?? 1;
  return whole.flatMap(({ record, info: { lines: end } }) => {
    const start = end - record.join('').split('\n').length + 1;
    const own = body.slice(start - 1, end);
    if (own.length > 1 && isSwallowed(own, record, { width, delimiter }))
      return byLine(own, before + start - 1, delimiter);
    return [{ line: before + start, cells: record.map(cleanCell) }];
  });
}

const LOOKED_AT = 10;

/** What most lines have in them. Not several at once: with semicolons, commas are decimals. */
function findDelimiter(lines: readonly string[]): string {
  const first = lines.filter((line) => line.trim() !== '').slice(0, LOOKED_AT);
  const counts = [';', '\t', ','].map((one) => [one, first.filter((line) => line.includes(one)).length] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  return counts.find(([, count]) => count === most)?.[0] ?? ',';
}

/** A quote that stays open swallows whole rows, up to the next quote there is. */
function isSwallowed(
  lines: readonly string[],
  record: readonly string[],
  { width, delimiter }: { readonly width: number; readonly delimiter: string },
): boolean {
  if (record.length !== width) return true;
  const isOdd = record.some((cell) => cell.includes('\n') && cell.includes(delimiter));
  return isOdd && lines.slice(1).some((line) => tryParse(line, delimiter)?.[0]?.record.length === width);
}

function tryParse(text: string, delimiter: string): Parsed[] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function byLine(lines: readonly string[], before: number, delimiter: string): TableRecord[] {
  return lines.flatMap((text, index) => {
    const line = before + index + 1;
    const parsed = tryParse(text, delimiter);
    if (!parsed) return [{ line, cells: [text], isTorn: true }];
    return parsed.map(({ record }) => ({ line, cells: record.map(cleanCell) }));
  });
}
