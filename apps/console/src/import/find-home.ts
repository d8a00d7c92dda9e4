// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { listComuni } from '@reciproca/territory';
import { z } from 'zod';
import { RowRefused } from './run-import.js';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();

const degree = (from: number, to: number): z.ZodPreprocess<z.ZodOptional<z.ZodNumber>> =>
  z.preprocess(
    (cell) => (cell === '' || cell === undefined ? undefined : Number(String(cell).replace(',', '.'))),
    z.number().min(from).max(to).optional(),
  );

/** Piedmont and a little more: digits turned round are noticed. */
export const degrees = { lat: degree(43.9, 46.6), lon: degree(6.5, 9.4) };

export function ensureBothDegrees({
  lat,
  lon,
}: {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}): void {
  if ((lat === undefined) !== (lon === undefined))
    throw new RowRefused(lat === undefined ? 'lat' : 'lon', 'latitudine e longitudine vanno insieme');
}

/** By name or by ISTAT code. */
export function findComuneCode(_ctx: Ctx, wanted: string, column = 'comune'): Promise<string> {
  if (!wanted) throw new RowRefused(column, 'manca il comune');
  const found = listComuni().filter((comune) => comune.code === wanted || plain(comune.name) === plain(wanted));
  const [comune] = found;
  if (!comune) throw new RowRefused(column, `in Piemonte non c’è un comune "${wanted}"`);
  return Promise.resolve(comune.code);
}

/** By the staircase's address or "block, label", and the dwelling's number. */
export async function findDwellingId(ctx: Ctx, staircase: string, number: string): Promise<string> {
  if (!staircase) throw new RowRefused('staircase', 'manca la scala');
  if (!number) throw new RowRefused('dwelling', 'manca il numero dell’alloggio');
  const rows = await ctx.tx.query<{ id: string; number: string; address: string; name: string }>(
    `SELECT d.id, d.number, s.address, b.name || ' ' || s.label AS name
     FROM dwellings d JOIN staircases s ON s.id = d.staircase_id JOIN blocks b ON b.id = s.block_id WHERE d.ente_id = $1`,
    [ctx.enteId],
  );
  const ofStaircase = rows.filter((row) => [row.address, row.name].some((name) => plain(name) === plain(staircase)));
  if (ofStaircase.length === 0) throw new RowRefused('staircase', `nessuna scala si chiama "${staircase}"`);
  const dwelling = ofStaircase.find((row) => row.number.toLowerCase() === number.toLowerCase());
  if (!dwelling) throw new RowRefused('dwelling', `su questa scala non c’è l’alloggio ${number}`);
  return dwelling.id;
}
