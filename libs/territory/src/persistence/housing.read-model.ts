// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { HousingArea, HousingDwelling, HousingKind, HousingLoad, StaircaseAddress } from '../domain/housing.js';

/** Who has left does not live there any more. */
const LIVING = (column: string): string =>
  `(SELECT count(*)::int FROM residences r JOIN people p ON p.id = r.person_id WHERE r.${column} AND p.state <> 'left')`;

export function listHousing(ctx: Ctx): Promise<HousingArea[]> {
  return ctx.tx.query<HousingArea>(
    `SELECT a.id, a.name, c.name AS "comuneName", coalesce(
       (SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'staircases', coalesce(
          (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'label', s.label, 'address', s.address,
               'dwellings', (SELECT count(*) FROM dwellings d WHERE d.staircase_id = s.id), 'people', ${LIVING('staircase_id = s.id')}) ORDER BY s.label)
           FROM staircases s WHERE s.block_id = b.id), '[]')) ORDER BY b.name)
        FROM blocks b WHERE b.area_id = a.id), '[]') AS blocks
     FROM areas a JOIN comuni c ON c.code = a.comune_code WHERE a.ente_id = $1 ORDER BY a.name`,
    [ctx.enteId],
  );
}

export async function findStaircase(ctx: Ctx, id: string): Promise<StaircaseAddress | null> {
  const [staircase] = await ctx.tx.query<StaircaseAddress>(
    `SELECT s.id, s.label, s.address, s.lat, s.lon, s.precision, b.id AS "blockId", b.name AS "blockName", a.name AS "areaName", a.comune_code AS "comuneCode"
     FROM staircases s JOIN blocks b ON b.id = s.block_id JOIN areas a ON a.id = b.area_id WHERE s.ente_id = $1 AND s.id = $2`,
    [ctx.enteId, id],
  );
  return staircase ?? null;
}

export function listDwellings(ctx: Ctx, staircaseId: string): Promise<HousingDwelling[]> {
  return ctx.tx.query<HousingDwelling>(
    `SELECT d.id, d.number, d.floor, ${LIVING('dwelling_id = d.id')} AS people FROM dwellings d WHERE d.ente_id = $1 AND d.staircase_id = $2
     ORDER BY d.floor, length(d.number), d.number`,
    [ctx.enteId, staircaseId],
  );
}

const LOADS: Readonly<Record<HousingKind, string>> = {
  area: `SELECT ${LIVING('area_id = $2 AND r.ente_id = $1')} AS people, (SELECT count(*)::int FROM blocks WHERE area_id = $2) AS parts`,
  block: `SELECT ${LIVING('block_id = $2 AND r.ente_id = $1')} AS people, (SELECT count(*)::int FROM staircases WHERE block_id = $2) AS parts`,
  staircase: `SELECT ${LIVING('staircase_id = $2 AND r.ente_id = $1')} AS people, (SELECT count(*)::int FROM dwellings WHERE staircase_id = $2) AS parts`,
  dwelling: `SELECT ${LIVING('dwelling_id = $2 AND r.ente_id = $1')} AS people, 0 AS parts`,
};

export async function loadOf(ctx: Ctx, kind: HousingKind, id: string): Promise<HousingLoad> {
  const [load] = await ctx.tx.query<HousingLoad>(LOADS[kind], [ctx.enteId, id]);
  return load ?? { people: 0, parts: 0 };
}
