// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound, type PageOf, pageOf } from '@reciproca/kernel';
import type { Correction, CorrectionState } from '../domain/correction.js';

const COLUMNS = `id, transfer_id AS "transferId", reason, state, proposed_by AS "proposedBy", proposed_at AS "proposedAt",
  decided_by AS "decidedBy", decided_at AS "decidedAt", correcting_transfer_id AS "correctingTransferId"`;

@Injectable()
export class CorrectionRepository {
  /** Throws `ledger.already_corrected` when one is proposed or made for the same transfer. */
  async insert(ctx: Ctx, correction: Correction): Promise<void> {
    const rows = await ctx.tx.query(
      `INSERT INTO corrections (id, ente_id, transfer_id, reason, proposed_by, proposed_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (transfer_id) WHERE state <> 'rejected' DO NOTHING RETURNING id`,
      [
        correction.id,
        ctx.enteId,
        correction.transferId,
        correction.reason,
        correction.proposedBy,
        correction.proposedAt,
        correction.state,
      ],
    );
    if (rows.length === 0) throw new DomainError('ledger.already_corrected', 'conflict');
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Correction> {
    const [row] = await ctx.tx.query<Correction>(
      `SELECT ${COLUMNS} FROM corrections WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('correction');
    return row;
  }

  async decide(ctx: Ctx, correction: Correction): Promise<void> {
    await ctx.tx.query(
      'UPDATE corrections SET state = $3, decided_by = $4, decided_at = $5, correcting_transfer_id = $6 WHERE id = $1 AND ente_id = $2',
      [
        correction.id,
        ctx.enteId,
        correction.state,
        correction.decidedBy,
        correction.decidedAt,
        correction.correctingTransferId,
      ],
    );
  }

  /** Newest first. */
  async list(
    ctx: Ctx,
    filter: { state?: CorrectionState | undefined; after?: string | undefined; limit: number },
  ): Promise<PageOf<Correction>> {
    const rows = await ctx.tx.query<Correction>(
      `SELECT ${COLUMNS} FROM corrections WHERE ente_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [ctx.enteId, filter.state ?? null, filter.after ?? null, filter.limit + 1],
    );
    return pageOf(rows, filter.limit, ({ id }) => id);
  }
}
