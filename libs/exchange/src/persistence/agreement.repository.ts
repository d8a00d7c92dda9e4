// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound, type PageOf, pageOf } from '@reciproca/kernel';
import { managerOf } from '@reciproca/platform';
import { LessThan, type FindOptionsWhere } from 'typeorm';
import type { Agreement, AgreementState } from '../domain/agreement.js';
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

  /** Newest first; `personId` null for all of the ente. */
  async listAgreements(
    ctx: Ctx,
    filter: { personId: string | null; state?: AgreementState | undefined; after?: string | undefined; limit: number },
  ): Promise<PageOf<Agreement>> {
    const common: FindOptionsWhere<AgreementEntity> = {
      enteId: ctx.enteId,
      ...(filter.state && { state: filter.state }),
      ...(filter.after && { id: LessThan(filter.after) }),
    };
    const rows = await managerOf(ctx).find(AgreementEntity, {
      where: filter.personId ? [{ ...common, giverId: filter.personId }, { ...common, receiverId: filter.personId }] : common,
      order: { id: 'DESC' },
      take: filter.limit + 1,
    });
    return pageOf(rows, filter.limit, (row) => row.id);
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
