// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';
import { toTimeInput } from '@reciproca/ui';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Sheet, SheetCell, SheetFormat, SheetPicture } from './sheet.js';
import { PICTURE_ROW, placePictures } from './sheet-pictures.js';
import { writtenDay } from './written-day.js';

const MOMENT_FORMAT = 'dd/mm/yyyy hh:mm';
const DATE_FORMATS = { day: 'dd/mm/yyyy', month: 'mm/yyyy' } as const;
const HEADING = { fontWeight: 'bold', backgroundColor: '#d9e6f2', wrap: true, alignVertical: 'top' } as const;

/** Excel allows 31 characters in a sheet's name, and none of these. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

const MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One table alone as programs want to read it: its first line the headings. */
export function tableFile(sheet: Sheet, name: string): { content: Buffer; name: string; mediaType: string } {
  const content = Buffer.from(`\ufeff${linesOf(sheet).join('\r\n')}\r\n`);
  return { content, name: `${name}.csv`, mediaType: MEDIA_TYPES.csv };
}

/** Tables as a file to be saved under that name, without its ending; emblems stand on top of each table of a spreadsheet. */
export async function sheetFile(
  sheets: readonly Sheet[],
  name: string,
  format: SheetFormat,
  pictures: readonly SheetPicture[] = [],
): Promise<{ content: Buffer; name: string; mediaType: string }> {
  const content = format === 'csv' ? Buffer.from(asCsv(sheets)) : await asXlsx(sheets, pictures);
  return { content, name: `${name}.${format}`, mediaType: MEDIA_TYPES[format] };
}

/** All tables in one text, with blank lines between them: semicolons and a byte order mark, as Italian spreadsheets expect. */
function asCsv(sheets: readonly Sheet[]): string {
  return `\ufeff${sheets.map((sheet) => [sheet.name, ...linesOf(sheet)].join('\r\n')).join('\r\n\r\n')}\r\n`;
}

/** One sheet a table, with headings that stay in sight. */
async function asXlsx(sheets: readonly Sheet[], pictures: readonly SheetPicture[]): Promise<Buffer> {
  const images = await placePictures(pictures);
  const emblems: SheetData = images.length > 0 ? [[{ value: '', ...PICTURE_ROW }]] : [];
  return writeExcelFile(
    sheets.map(({ name, rows, above = [] }) => {
      const data: SheetData = [...above, ...rows].map((cells, index) =>
        index === above.length ? cells.map((value) => ({ value: String(value), ...HEADING })) : cells.map(excelCell),
      );
      return {
        data: [...emblems, ...data],
        images,
        sheet: sheetName(name),
        stickyRowsCount: emblems.length + above.length + 1,
        columns: (rows[0] ?? []).map((_, index) => ({ width: index === 0 ? 30 : 18 })),
      };
    }),
  ).toBuffer();
}

const linesOf = ({ rows, above = [] }: Sheet): string[] =>
  [...above, ...rows].map((cells) => cells.map(csvCell).join(';'));

function excelCell(cell: SheetCell): SheetData[number][number] {
  if (typeof cell !== 'object') return { value: cell };
  if ('at' in cell)
    return { value: new Date(`${romeDay(cell.at)}T${toTimeInput(cell.at)}Z`), type: Date, format: MOMENT_FORMAT };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: DATE_FORMATS[cell.as] };
}

/** Numbers with a comma, days as they are written; a text that a spreadsheet would take for a formula is quoted away. */
function csvCell(value: SheetCell): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'object')
    return 'at' in value
      ? `${writtenDay(romeDay(value.at))} ${toTimeInput(value.at)}`
      : writtenDay(value.day, value.as === 'month');
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
