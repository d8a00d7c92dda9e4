// SPDX-License-Identifier: AGPL-3.0-or-later
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { ReportSheet, SheetCell } from './report-sheets.js';

/** Excel allows 31 characters in a sheet's name, and none of these. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** All tables in one text, with blank lines between them: semicolons and a byte order mark, as Italian spreadsheets expect. */
export function asCsv(sheets: readonly ReportSheet[]): string {
  const line = (cells: readonly SheetCell[]): string => cells.map(csvCell).join(';');
  return `\ufeff${sheets.map(({ name, rows }) => [name, ...rows.map(line)].join('\r\n')).join('\r\n\r\n')}\r\n`;
}

/** One sheet a table, headings in bold. */
export function asXlsx(sheets: readonly ReportSheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => {
      const data: SheetData = rows.map((cells, index) =>
        index === 0 ? cells.map((value) => ({ value, fontWeight: 'bold' as const })) : [...cells],
      );
      return {
        data,
        sheet: sheetName(name),
        columns: (rows[0] ?? []).map((_, index) => ({ width: index === 0 ? 30 : 18 })),
      };
    }),
  ).toBuffer();
}

/** Numbers with a comma; a text that a spreadsheet would take for a formula is quoted away. */
function csvCell(value: SheetCell): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
