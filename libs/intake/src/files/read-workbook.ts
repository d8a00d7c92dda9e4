// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import readExcelFile from 'read-excel-file/node';
import type { ReadSheet } from '../domain/read-rows.js';
import { cleanCell } from './clean-cell.js';
import { ensureSmallZip } from './ensure-small-zip.js';

/** The sheets of an XLSX with anything in them, their cells as text: of a formula what it came to, of a day yyyy-mm-dd. */
export async function readWorkbook(content: Buffer): Promise<ReadSheet[]> {
  await ensureSmallZip(content);
  const sheets = await readExcelFile(content).catch(() => {
    throw new DomainError('intake.unreadable', 'invalid', { field: 'file' });
  });
  return sheets
    .map(({ sheet, data }) => ({
      name: sheet,
      records: data
        .map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    }))
    .filter(({ records }) => records.length > 0);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
  if (typeof cell === 'boolean') return cell ? 'sì' : 'no';
  return cleanCell(String(cell as string | number));
}
