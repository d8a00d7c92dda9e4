// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, notFound, type PageOf, pageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import type { Correction, CorrectionState } from '../domain/correction.js';
import { CorrectionEntity } from './correction.entity.js';

@Injectable()
export class CorrectionRepository {
  constructor(@InjectRepository(CorrectionEntity) private readonly corrections: Repository<CorrectionEntity>) {}

  /** Throws `ledger.already_corrected` when one is proposed or made for the same transfer. */
  async insert(ctx: Ctx, correction: Correction): Promise<void> {
    const isNew = await ownRows(ctx, this.corrections).insertNew(correction);
    if (!isNew) throw new DomainError('ledger.already_corrected', 'conflict');
  }

  /** Those of these transfers that one is proposed or made for, or that were taken back. */
  async listTaken(ctx: Ctx, transferIds: readonly string[]): Promise<ReadonlySet<string>> {
    const taken = await ctx.tx.query<{ id: string }>(
      `SELECT transfer_id AS id FROM corrections WHERE ente_id = $1 AND transfer_id = ANY($2::uuid[]) AND state <> 'rejected'
       UNION SELECT corrects_id FROM transfers WHERE ente_id = $1 AND corrects_id = ANY($2::uuid[])`,
      [ctx.enteId, transferIds],
    );
    return new Set(taken.map(({ id }) => id));
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Correction> {
    const correction = await ownRows(ctx, this.corrections).lockOneBy({ id });
    if (!correction) throw notFound('correction');
    return correction;
  }

  /** Throws `correction.wrong_state` for one that is decided. */
  async decide(ctx: Ctx, { id, state, decidedBy, decidedAt, correctingTransferId }: Correction): Promise<void> {
    const decided = await ownRows(ctx, this.corrections).update(
      { id, state: 'proposed' },
      { state, decidedBy, decidedAt, correctingTransferId },
    );
    if (decided === 0) throw new DomainError('correction.wrong_state', 'conflict', { to: state });
  }

  /** Newest first. */
  async list(
    ctx: Ctx,
    { state, after, limit }: { state?: CorrectionState | undefined; after?: string | undefined; limit: number },
  ): Promise<PageOf<Correction>> {
    const rows = await ownRows(ctx, this.corrections).find({
      where: { ...(state && { state }), ...(after && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, ({ id }) => id);
  }
}
