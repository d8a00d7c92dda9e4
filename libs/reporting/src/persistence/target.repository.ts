// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import type { Target } from '../domain/measure.js';

const COLUMNS = 'id, action, measure, from_day::text AS "from", to_day::text AS "to", value';

@Injectable()
export class TargetRepository {
  /** In the order of their days. */
  list(ctx: Ctx): Promise<Target[]> {
    return ctx.tx.query<Target>(
      `SELECT ${COLUMNS} FROM report_targets WHERE ente_id = $1 ORDER BY from_day, to_day, action, measure`,
      [ctx.enteId],
    );
  }

  /** Throws `target.there_already` for the same measure of the same days. */
  async insert(ctx: Ctx, target: Omit<Target, 'id'>): Promise<Target> {
    const { action, measure, from, to, value } = target;
    const [row] = await ctx.tx.query<Target>(
      `INSERT INTO report_targets (id, ente_id, action, measure, from_day, to_day, value, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (ente_id, action, measure, from_day, to_day) DO NOTHING RETURNING ${COLUMNS}`,
      [newId(), ctx.enteId, action, measure, from, to, value, ctx.actor.personId, ctx.clock.now()],
    );
    if (!row) throw new DomainError('target.there_already', 'conflict');
    return row;
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    const removed = await ctx.tx.query('DELETE FROM report_targets WHERE id = $1 AND ente_id = $2 RETURNING id', [
      id,
      ctx.enteId,
    ]);
    if (removed.length === 0) throw notFound('target');
  }
}
