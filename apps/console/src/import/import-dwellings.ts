// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { parseInput, plainText } from '@reciproca/platform';
import { Buildings, listComuni } from '@reciproca/territory';
import { z } from 'zod';
import type { ColumnNames, CsvRow } from './csv-table.js';
import { degrees, ensureBothDegrees, findComuneCode } from './find-home.js';
import { RowRefused, type TakeRow } from './run-import.js';

export const DWELLING_COLUMNS: ColumnNames = {
  area: ['area', 'quartiere'],
  comune: ['comune'],
  block: ['condominio', 'palazzo', 'block'],
  staircase: ['scala', 'staircase'],
  address: ['indirizzo', 'address'],
  number: ['alloggio', 'interno', 'number'],
  floor: ['piano', 'floor'],
  lat: ['latitudine', 'lat'],
  lon: ['longitudine', 'lon'],
};
export const DWELLING_REQUIRED = ['area', 'comune', 'block', 'staircase', 'address', 'number', 'floor'];

const number = (shape: z.ZodNumber): z.ZodPreprocess<z.ZodNumber> =>
  z.preprocess((cell) => (cell === '' || cell === undefined ? cell : Number(String(cell).replace(',', '.'))), shape);
const rowShape = z.strictObject({
  area: plainText(120),
  comune: plainText(80),
  block: plainText(120),
  staircase: plainText(60),
  address: plainText(160),
  number: plainText(20),
  floor: number(z.number().int().min(-5).max(60)),
  lat: degrees.lat,
  lon: degrees.lon,
});

/** How a row becomes a dwelling, with the area, block and staircase above it where they are new. */
export function dwellingsImport(app: INestApplicationContext): TakeRow {
  const buildings = app.get(Buildings);
  const seen = new Map<string, number>();

  return async (ctx: Ctx, { line, cells }: CsvRow) => {
    const row = parseInput(rowShape, cells);
    const key = [row.area, row.block, row.staircase, row.number].join('|').toLowerCase();
    const before = seen.get(key);
    if (before) throw new RowRefused('number', `lo stesso alloggio è già alla riga ${before}`);
    ensureBothDegrees(row);
    const comuneCode = await findComuneCode(ctx, row.comune);
    const comune = listComuni().find((one) => one.code === comuneCode);
    const at = { lat: row.lat ?? comune?.lat ?? 0, lon: row.lon ?? comune?.lon ?? 0 };
    const areaId = await buildings.ensureArea(ctx, { name: row.area, comuneCode, ...at });
    const blockId = await buildings.ensureBlock(ctx, areaId, row.block);
    const staircaseId = await buildings.ensureStaircase(ctx, {
      blockId,
      label: row.staircase,
      address: row.address,
      ...at,
    });
    await buildings.ensureDwelling(ctx, { staircaseId, number: row.number, floor: row.floor });
    seen.set(key, line);
  };
}
