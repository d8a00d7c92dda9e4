// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { RetentionLine, RetentionOrigin, RetentionPolicy, RetentionRun } from '../domain/retention.js';
import { RetentionMonthEntity } from './retention-month.entity.js';
import { RetentionPolicyEntity } from './retention-policy.entity.js';
import { RetentionRunEntity } from './retention-run.entity.js';

@Injectable()
export class RetentionRepository {
  constructor(
    @InjectRepository(RetentionPolicyEntity) private readonly policies: Repository<RetentionPolicyEntity>,
    @InjectRepository(RetentionMonthEntity) private readonly months: Repository<RetentionMonthEntity>,
    @InjectRepository(RetentionRunEntity) private readonly runs: Repository<RetentionRunEntity>,
  ) {}

  async find(ctx: Ctx): Promise<RetentionPolicy> {
    const policy = await ownRows(ctx, this.policies).findOneBy({});
    const rows = await ownRows(ctx, this.months).findBy({});
    return {
      nightly: policy?.nightly ?? false,
      months: Object.fromEntries(rows.map(({ category, months }) => [category, months])),
    };
  }

  /** Saving and running wait for each other. */
  async lock(ctx: Ctx): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO retention_policies (ente_id) VALUES ($1) ON CONFLICT (ente_id) DO UPDATE SET ente_id = excluded.ente_id',
      [ctx.enteId],
    );
  }

  async save(ctx: Ctx, { months, nightly }: RetentionPolicy): Promise<void> {
    const change = { nightly, changedBy: ctx.actor.personId, changedAt: ctx.clock.now() };
    await ownRows(ctx, this.policies).update({}, change);
    await ownRows(ctx, this.months).delete({});
    const rows = Object.entries(months).map(([category, count]) => ({ category, months: count }));
    await ownRows(ctx, this.months).insert(...rows);
  }

  async recordRun(
    ctx: Ctx,
    origin: RetentionOrigin,
    lines: readonly (RetentionLine & { readonly months: number })[],
  ): Promise<void> {
    await ownRows(ctx, this.runs).insert({
      id: newId(),
      origin,
      runBy: ctx.actor.personId,
      ranAt: ctx.clock.now(),
      lines: lines.map(({ category, months, count, people }) => ({ category, months, count, people })),
    });
  }

  listRuns(ctx: Ctx, page: PageAsk): Promise<PageOf<RetentionRun>> {
    return listPage<RetentionRun>(
      ctx,
      `SELECT r.id, r.origin, p.given_name || ' ' || p.family_name AS "runByName", r.ran_at AS "ranAt", r.lines FROM retention_runs r
       LEFT JOIN people p ON p.id = r.run_by WHERE r.ente_id = $1 ORDER BY r.ran_at DESC, r.id`,
      [ctx.enteId],
      page,
    );
  }
}
