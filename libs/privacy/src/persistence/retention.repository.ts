// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import type { RetentionLine, RetentionOrigin, RetentionPolicy, RetentionRun } from '../domain/retention.js';

@Injectable()
export class RetentionRepository {
  async find(ctx: Ctx): Promise<RetentionPolicy> {
    const [policy] = await ctx.tx.query<{ nightly: boolean }>(
      'SELECT nightly FROM retention_policies WHERE ente_id = $1',
      [ctx.enteId],
    );
    const rows = await ctx.tx.query<{ category: string; months: number }>(
      'SELECT category, months FROM retention_months WHERE ente_id = $1',
      [ctx.enteId],
    );
    return {
      nightly: policy?.nightly ?? false,
      months: Object.fromEntries(rows.map(({ category, months }) => [category, months])),
    };
  }

  /** Saving and running wait for each other. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query('INSERT INTO retention_policies (ente_id) VALUES ($1) ON CONFLICT DO NOTHING', [ctx.enteId]);
    await ctx.tx.query('SELECT 1 FROM retention_policies WHERE ente_id = $1 FOR UPDATE', [ctx.enteId]);
  }

  async save(ctx: Ctx, { months, nightly }: RetentionPolicy): Promise<void> {
    await ctx.tx.query(
      'UPDATE retention_policies SET nightly = $2, changed_by = $3, changed_at = $4 WHERE ente_id = $1',
      [ctx.enteId, nightly, ctx.actor.personId, ctx.clock.now()],
    );
    await ctx.tx.query('DELETE FROM retention_months WHERE ente_id = $1', [ctx.enteId]);
    for (const [category, count] of Object.entries(months)) {
      await ctx.tx.query('INSERT INTO retention_months (ente_id, category, months) VALUES ($1, $2, $3)', [
        ctx.enteId,
        category,
        count,
      ]);
    }
  }

  async recordRun(
    ctx: Ctx,
    origin: RetentionOrigin,
    lines: readonly (RetentionLine & { readonly months: number })[],
  ): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO retention_runs (id, ente_id, origin, run_by, ran_at, lines) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        newId(),
        ctx.enteId,
        origin,
        ctx.actor.personId,
        ctx.clock.now(),
        JSON.stringify(lines.map(({ category, months, count, people }) => ({ category, months, count, people }))),
      ],
    );
  }

  listRuns(ctx: Ctx): Promise<RetentionRun[]> {
    return ctx.tx.query<RetentionRun>(
      `SELECT r.id, r.origin, p.given_name || ' ' || p.family_name AS "runByName", r.ran_at AS "ranAt", r.lines FROM retention_runs r
       LEFT JOIN people p ON p.id = r.run_by WHERE r.ente_id = $1 ORDER BY r.ran_at DESC LIMIT 30`,
      [ctx.enteId],
    );
  }
}
