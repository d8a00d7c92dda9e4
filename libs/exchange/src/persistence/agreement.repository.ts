// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { managerOf } from '@reciproca/platform';
import { In } from 'typeorm';
import type { Agreement } from '../domain/agreement.js';
import { AgreementEntity } from './agreement.entity.js';

@Injectable()
export class AgreementRepository {
  async insert(ctx: Ctx, agreement: Agreement): Promise<void> {
    await managerOf(ctx).insert(AgreementEntity, agreement as AgreementEntity);
  }

  async getAgreement(ctx: Ctx, id: string): Promise<Agreement> {
    const agreement = await managerOf(ctx).findOneBy(AgreementEntity, { id, enteId: ctx.enteId });
    if (!agreement) throw notFound('agreement');
    return agreement;
  }

  async getAgreementForUpdate(ctx: Ctx, id: string): Promise<Agreement> {
    await ctx.tx.query('SELECT 1 FROM agreements WHERE id = $1 AND ente_id = $2 FOR UPDATE', [id, ctx.enteId]);
    return this.getAgreement(ctx, id);
  }

  async update(ctx: Ctx, id: string, change: Partial<AgreementEntity>): Promise<void> {
    await managerOf(ctx).update(AgreementEntity, { id, enteId: ctx.enteId }, { ...change, updatedAt: ctx.clock.now() });
  }

  /** New times for what was agreed upon these proposals and has not begun yet. Returns those that moved, as they were. */
  async shift(ctx: Ctx, times: readonly { proposalId: string; startsAt: Date; endsAt: Date }[]): Promise<Agreement[]> {
    const before = await managerOf(ctx).find(AgreementEntity, {
      where: { enteId: ctx.enteId, state: 'agreed', proposalId: In(times.map(({ proposalId }) => proposalId)) },
      order: { id: 'ASC' },
    });
    const moved = before.filter((agreement) => {
      const now = times.find(({ proposalId }) => proposalId === agreement.proposalId);
      return (
        now &&
        (now.startsAt.getTime() !== agreement.startsAt.getTime() || now.endsAt.getTime() !== agreement.endsAt.getTime())
      );
    });
    for (const { id, proposalId } of moved) {
      const now = times.find((one) => one.proposalId === proposalId);
      if (now) await this.update(ctx, id, { startsAt: now.startsAt, endsAt: now.endsAt });
    }
    return moved;
  }

  /** What each of these people has promised for the next two weeks or given in the last one. */
  async countEngagements(ctx: Ctx, giverIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await ctx.tx.query<{ giver_id: string; count: number }>(
      `SELECT giver_id, count(*)::int AS count FROM agreements
       WHERE giver_id = ANY($1::uuid[]) AND ente_id = $2 AND state NOT IN ('cancelled','no_show')
         AND starts_at BETWEEN $3::timestamptz - interval '7 days' AND $3::timestamptz + interval '14 days'
       GROUP BY giver_id`,
      [giverIds, ctx.enteId, ctx.clock.now()],
    );
    return new Map(rows.map((row) => [row.giver_id, row.count]));
  }
}
