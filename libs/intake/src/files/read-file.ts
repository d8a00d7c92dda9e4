// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { fileTypeFromBuffer } from 'file-type';
import { MOST_COLUMNS, MOST_ROWS, MOST_SHEETS } from '../domain/intake.js';
import type { ReadSheet } from '../domain/read-rows.js';
import { decodeText } from './decode-text.js';
import { parseTable } from './parse-table.js';
import { readWorkbook } from './read-workbook.js';

export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
/** Titles and names of lists stand above the rows. */
const MOST_RECORDS = MOST_ROWS + 50;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What Excel wrote until 2003. */
const OLD_EXCEL = 'application/x-cfb';

/** Begins with the mark of an encoding, which other kinds of files begin with too: what Excel calls Unicode text does. */
function isMarkedText(content: Buffer): boolean {
  const [first, second] = content;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/**
 * The tables of a file, by what is in it and never by its name. Throws `intake.missing`, `intake.empty`, `intake.too_large`,
 * `intake.too_many_rows`, `intake.old_excel`, `intake.wrong_type`, `intake.unreadable`.
 */
export async function readFile(content: Buffer | null): Promise<ReadSheet[]> {
  const refused = (code: string, params = {}): DomainError =>
    new DomainError(code, 'invalid', { field: 'file', ...params });
  if (!content) throw refused('intake.missing');
  if (content.length > LARGEST_FILE_BYTES) throw refused('intake.too_large');
  const type = isMarkedText(content) ? undefined : (await fileTypeFromBuffer(content))?.mime;
  if (type === OLD_EXCEL) throw refused('intake.old_excel');
  // Those of text encodings have a mark of their own, and some lists begin as other files do.
  if (type !== undefined && type !== XLSX && !type.startsWith('text/')) throw refused('intake.wrong_type');
  const sheets = type === XLSX ? await readWorkbook(content) : [{ name: '', records: parseTable(decodeText(content)) }];
  const filled = sheets.filter(({ records }) => records.length > 0).slice(0, MOST_SHEETS);
  if (filled.length === 0) throw refused('intake.empty');
  if (filled.some(({ records }) => records.length > MOST_RECORDS))
    throw refused('intake.too_many_rows', { most: MOST_ROWS });
  if (filled.some(({ records }) => records.some(({ cells }) => cells.slice(MOST_COLUMNS).some(Boolean))))
    throw refused('intake.too_many_columns', { most: MOST_COLUMNS });
  return filled;
}
