// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, notFound } from '@reciproca/kernel';
import type { ExchangeMode, ModeChange, ModeRule } from '../domain/exchange-mode.js';

const COLUMNS = `c.id, c.area_id AS "areaId", c.category_id AS "categoryId", c.before, c.after, c.undoes_id AS "undoesId",
  c.changed_at AS "changedAt", p.given_name AS "changedBy"`;
const FROM = 'FROM exchange_mode_changes c LEFT JOIN people p ON p.id = c.changed_by AND p.ente_id = c.ente_id';

type Place = Pick<ModeRule, 'areaId' | 'categoryId'>;

@Injectable()
export class ModeChangeRepository {
  /** Whoever changes the rules waits for a colleague who does so at the same moment. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('exchange-modes:' || $1, 0))", [ctx.enteId]);
  }

  /** Newest first. */
  list(ctx: Ctx, most: number): Promise<ModeChange[]> {
    return ctx.tx.query<ModeChange>(`SELECT ${COLUMNS} ${FROM} WHERE c.ente_id = $1 ORDER BY c.place DESC LIMIT $2`, [
      ctx.enteId,
      most,
    ]);
  }

  async getChange(ctx: Ctx, id: string): Promise<ModeChange> {
    const [change] = await ctx.tx.query<ModeChange>(`SELECT ${COLUMNS} ${FROM} WHERE c.id = $1 AND c.ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    if (!change) throw notFound('mode_change');
    return change;
  }

  async findNewestId(ctx: Ctx, { areaId, categoryId }: Place): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM exchange_mode_changes WHERE ente_id = $1 AND area_id IS NOT DISTINCT FROM $2::uuid AND category_id IS NOT DISTINCT FROM $3::uuid
       ORDER BY place DESC LIMIT 1`,
      [ctx.enteId, areaId, categoryId],
    );
    return row?.id ?? null;
  }

  async findMode(ctx: Ctx, { areaId, categoryId }: Place): Promise<ExchangeMode | null> {
    const [row] = await ctx.tx.query<{ mode: ExchangeMode }>(
      'SELECT mode FROM exchange_modes WHERE ente_id = $1 AND area_id IS NOT DISTINCT FROM $2::uuid AND category_id IS NOT DISTINCT FROM $3::uuid',
      [ctx.enteId, areaId, categoryId],
    );
    return row?.mode ?? null;
  }

  /** The rule as it is from now on, none where the mode is null, and the line in its history. */
  async write(
    ctx: Ctx,
    place: Place,
    before: ExchangeMode | null,
    after: ExchangeMode | null,
    undoesId: string | null,
  ): Promise<void> {
    if (after) {
      await ctx.tx.query(
        `INSERT INTO exchange_modes (id, ente_id, area_id, category_id, mode) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (ente_id, area_id, category_id) DO UPDATE SET mode = excluded.mode`,
        [newId(), ctx.enteId, place.areaId, place.categoryId, after],
      );
    } else {
      await ctx.tx.query(
        'DELETE FROM exchange_modes WHERE ente_id = $1 AND area_id IS NOT DISTINCT FROM $2::uuid AND category_id IS NOT DISTINCT FROM $3::uuid',
        [ctx.enteId, place.areaId, place.categoryId],
      );
    }
    await ctx.tx.query(
      `INSERT INTO exchange_mode_changes (id, ente_id, area_id, category_id, before, after, undoes_id, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        ctx.enteId,
        place.areaId,
        place.categoryId,
        before,
        after,
        undoesId,
        ctx.actor.personId,
        ctx.clock.now(),
      ],
    );
  }
}
