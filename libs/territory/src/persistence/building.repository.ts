// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import { precisionOf } from '../domain/precision.js';
import type { Area, DwellingAddress, NewArea, NewDwelling, NewStaircase } from '../domain/building.js';

/** Public-housing areas with their blocks, staircases and dwellings. */
@Injectable()
export class BuildingRepository {
  async ensureArea(ctx: Ctx, area: NewArea): Promise<string> {
    return idOf(
      await ctx.tx.query(
        `INSERT INTO areas (id, ente_id, name, comune_code, lat, lon) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (ente_id, name) DO UPDATE SET lat = excluded.lat, lon = excluded.lon RETURNING id`,
        [newId(), ctx.enteId, area.name, area.comuneCode, area.lat, area.lon],
      ),
    );
  }

  async ensureBlock(ctx: Ctx, areaId: string, name: string): Promise<string> {
    return idOf(
      await ctx.tx.query(
        `INSERT INTO blocks (id, ente_id, area_id, name) VALUES ($1, $2, $3, $4)
         ON CONFLICT (area_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
        [newId(), ctx.enteId, areaId, name],
      ),
    );
  }

  async ensureStaircase(ctx: Ctx, staircase: NewStaircase): Promise<string> {
    return idOf(
      await ctx.tx.query(
        `INSERT INTO staircases (id, ente_id, block_id, label, address, lat, lon, precision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (block_id, label) DO UPDATE SET address = excluded.address, lat = excluded.lat, lon = excluded.lon, precision = excluded.precision RETURNING id`,
        [
          newId(),
          ctx.enteId,
          staircase.blockId,
          staircase.label,
          staircase.address,
          staircase.lat,
          staircase.lon,
          precisionOf(staircase, staircase.precision),
        ],
      ),
    );
  }

  async ensureDwelling(ctx: Ctx, dwelling: NewDwelling): Promise<string> {
    return idOf(
      await ctx.tx.query(
        `INSERT INTO dwellings (id, ente_id, staircase_id, number, floor) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (staircase_id, number) DO UPDATE SET floor = excluded.floor RETURNING id`,
        [newId(), ctx.enteId, dwelling.staircaseId, dwelling.number, dwelling.floor],
      ),
    );
  }

  /** A dwelling nobody lives in, and what stands above it where nothing else does; the database refuses any other. */
  async remove(
    ctx: Ctx,
    id: string,
    above: { readonly staircaseId?: string; readonly blockId?: string; readonly areaId?: string },
  ): Promise<void> {
    await ctx.tx.query('DELETE FROM dwellings WHERE id = $1 AND ente_id = $2', [id, ctx.enteId]);
    if (above.staircaseId)
      await ctx.tx.query(
        'DELETE FROM staircases s WHERE id = $1 AND ente_id = $2 AND NOT EXISTS (SELECT 1 FROM dwellings d WHERE d.staircase_id = s.id)',
        [above.staircaseId, ctx.enteId],
      );
    if (above.blockId)
      await ctx.tx.query(
        'DELETE FROM blocks b WHERE id = $1 AND ente_id = $2 AND NOT EXISTS (SELECT 1 FROM staircases s WHERE s.block_id = b.id)',
        [above.blockId, ctx.enteId],
      );
    if (above.areaId)
      await ctx.tx.query(
        'DELETE FROM areas a WHERE id = $1 AND ente_id = $2 AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.area_id = a.id)',
        [above.areaId, ctx.enteId],
      );
  }

  async findDwelling(ctx: Ctx, id: string): Promise<DwellingAddress | null> {
    const [row] = await ctx.tx.query<DwellingAddress>(
      `SELECT d.id, d.number, d.floor, s.id AS "staircaseId", s.address, s.lat, s.lon, s.precision, b.id AS "blockId", a.id AS "areaId",
         a.comune_code AS "comuneCode"
       FROM dwellings d JOIN staircases s ON s.id = d.staircase_id JOIN blocks b ON b.id = s.block_id JOIN areas a ON a.id = b.area_id
       WHERE d.id = $1 AND d.ente_id = $2`,
      [id, ctx.enteId],
    );
    return row ?? null;
  }

  async keepDwelling(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query(
      `SELECT 1 FROM dwellings d JOIN staircases s ON s.id = d.staircase_id JOIN blocks b ON b.id = s.block_id
       WHERE d.id = $1 AND d.ente_id = $2 FOR SHARE OF d, s, b`,
      [id, ctx.enteId],
    );
  }

  async findDwellingId(ctx: Ctx, staircaseId: string, number: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      'SELECT id FROM dwellings WHERE ente_id = $1 AND staircase_id = $2 AND lower(number) = lower($3)',
      [ctx.enteId, staircaseId, number],
    );
    return row?.id ?? null;
  }

  async listAreas(ctx: Ctx): Promise<Area[]> {
    return ctx.tx.query<Area>(
      `SELECT a.id, a.name, a.comune_code AS "comuneCode", a.lat, a.lon, coalesce(
         (SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'staircases', coalesce(
            (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'label', s.label, 'address', s.address) ORDER BY s.label)
             FROM staircases s WHERE s.block_id = b.id), '[]')) ORDER BY b.name)
          FROM blocks b WHERE b.area_id = a.id), '[]') AS blocks
       FROM areas a WHERE a.ente_id = $1 ORDER BY a.name`,
      [ctx.enteId],
    );
  }
}

function idOf(rows: unknown[]): string {
  return (rows[0] as { id: string }).id;
}
