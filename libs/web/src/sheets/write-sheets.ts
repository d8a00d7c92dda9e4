// SPDX-License-Identifier: AGPL-3.0-or-later
import writeExcelFile, { type SheetData } from 'write-excel-file/node';

export type SheetCell = string | number;
/** One table of what is saved as a file. */
export interface Sheet {
  readonly name: string;
  /** The first row holds the headings. */
  readonly rows: readonly (readonly SheetCell[])[];
}
/** How a table is saved: for any program, or as a spreadsheet. */
export type SheetFormat = 'csv' | 'xlsx';

/** Excel allows 31 characters in a sheet's name, and none of these. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

const MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Tables as a file to be saved under that name, without its ending. */
export async function sheetFile(
  sheets: readonly Sheet[],
  name: string,
  format: SheetFormat,
): Promise<{ content: Buffer; name: string; mediaType: string }> {
  const content = format === 'csv' ? Buffer.from(asCsv(sheets)) : await asXlsx(sheets);
  return { content, name: `${name}.${format}`, mediaType: MEDIA_TYPES[format] };
}

/** All tables in one text, with blank lines between them: semicolons and a byte order mark, as Italian spreadsheets expect. */
function asCsv(sheets: readonly Sheet[]): string {
  const line = (cells: readonly SheetCell[]): string => cells.map(csvCell).join(';');
  return `\ufeff${sheets.map(({ name, rows }) => [name, ...rows.map(line)].join('\r\n')).join('\r\n\r\n')}\r\n`;
}

/** One sheet a table, headings in bold. */
function asXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
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
