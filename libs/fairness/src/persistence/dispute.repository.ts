// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import type { Dispute, DisputeAct, DisputeSide, DisputeVersion } from '../domain/dispute.js';

const COLUMNS = `id, agreement_id AS "agreementId", giver_id AS "giverId", receiver_id AS "receiverId", mediator_id AS "mediatorId", state,
  outcome, minutes, words, proposed_by AS "proposedBy", giver_accepted_at AS "giverAcceptedAt", receiver_accepted_at AS "receiverAcceptedAt",
  correction_id AS "correctionId", opened_at AS "openedAt"`;

@Injectable()
export class DisputeRepository {
  async getDispute(ctx: Ctx, id: string): Promise<Dispute> {
    const [row] = await ctx.tx.query<Dispute>(`SELECT ${COLUMNS} FROM disputes WHERE id = $1 AND ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    if (!row) throw notFound('dispute');
    return row;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Dispute> {
    const [row] = await ctx.tx.query<Dispute>(
      `SELECT ${COLUMNS} FROM disputes WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('dispute');
    return row;
  }

  async findOpenForUpdate(ctx: Ctx, agreementId: string): Promise<Dispute | null> {
    const [row] = await ctx.tx.query<Dispute>(
      `SELECT ${COLUMNS} FROM disputes WHERE agreement_id = $1 AND ente_id = $2 AND state IN ('opened', 'heard') FOR UPDATE`,
      [agreementId, ctx.enteId],
    );
    return row ?? null;
  }

  async findByCorrection(ctx: Ctx, correctionId: string): Promise<Dispute | null> {
    const [row] = await ctx.tx.query<Dispute>(
      `SELECT ${COLUMNS} FROM disputes WHERE correction_id = $1 AND ente_id = $2 FOR UPDATE`,
      [correctionId, ctx.enteId],
    );
    return row ?? null;
  }

  /** Open ones first, the longest open before; null stands for no such limit. */
  list(
    ctx: Ctx,
    { partyId, mediatorId }: { partyId: string | null; mediatorId: string | null },
    most: number,
  ): Promise<Dispute[]> {
    return ctx.tx.query<Dispute>(
      `SELECT ${COLUMNS} FROM disputes WHERE ente_id = $1 AND ($2::uuid IS NULL OR $2 IN (giver_id, receiver_id)) AND ($3::uuid IS NULL OR mediator_id = $3)
       ORDER BY state IN ('settled', 'closed'), opened_at, id LIMIT $4`,
      [ctx.enteId, partyId, mediatorId, most],
    );
  }

  /** Throws `dispute.open_already` when somebody was faster. */
  async insert(ctx: Ctx, { id, agreementId, giverId, receiverId, state, openedAt }: Dispute): Promise<void> {
    const rows = await ctx.tx.query(
      `INSERT INTO disputes (id, ente_id, agreement_id, giver_id, receiver_id, state, opened_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
       ON CONFLICT (agreement_id) WHERE state IN ('opened', 'heard') DO NOTHING RETURNING id`,
      [id, ctx.enteId, agreementId, giverId, receiverId, state, openedAt],
    );
    if (rows.length === 0) throw new DomainError('dispute.open_already', 'conflict');
  }

  async save(ctx: Ctx, dispute: Dispute): Promise<void> {
    const {
      id,
      mediatorId,
      state,
      outcome,
      minutes,
      words,
      proposedBy,
      giverAcceptedAt,
      receiverAcceptedAt,
      correctionId,
    } = dispute;
    await ctx.tx.query(
      `UPDATE disputes SET mediator_id = $3, state = $4, outcome = $5, minutes = $6, words = $7, proposed_by = $8, giver_accepted_at = $9,
         receiver_accepted_at = $10, correction_id = $11, updated_at = $12 WHERE id = $1 AND ente_id = $2`,
      [
        id,
        ctx.enteId,
        mediatorId,
        state,
        outcome,
        minutes,
        words,
        proposedBy,
        giverAcceptedAt,
        receiverAcceptedAt,
        correctionId,
        ctx.clock.now(),
      ],
    );
  }

  async writeVersion(ctx: Ctx, disputeId: string, side: DisputeSide, text: string): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO dispute_versions (dispute_id, side, ente_id, text, channel, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (dispute_id, side) DO UPDATE SET text = excluded.text, channel = excluded.channel, written_by = excluded.written_by, written_at = excluded.written_at`,
      [disputeId, side, ctx.enteId, text, ctx.channel, ctx.actor.personId, ctx.clock.now()],
    );
  }

  listVersions(ctx: Ctx, disputeId: string): Promise<DisputeVersion[]> {
    return ctx.tx.query<DisputeVersion>(
      'SELECT side, text, channel, written_at AS "writtenAt" FROM dispute_versions WHERE dispute_id = $1 AND ente_id = $2 ORDER BY side',
      [disputeId, ctx.enteId],
    );
  }

  async recordAct(ctx: Ctx, disputeId: string, act: string): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO dispute_acts (id, ente_id, dispute_id, act, actor_id, beneficiary_id, channel, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [newId(), ctx.enteId, disputeId, act, ctx.actor.personId, ctx.beneficiaryId, ctx.channel, ctx.clock.now()],
    );
  }

  listActs(ctx: Ctx, disputeId: string): Promise<DisputeAct[]> {
    return ctx.tx.query<DisputeAct>(
      `SELECT a.act, p.given_name AS "actorName", CASE WHEN b.id <> p.id THEN b.given_name END AS "beneficiaryName", a.channel, a.at
       FROM dispute_acts a LEFT JOIN people p ON p.id = a.actor_id LEFT JOIN people b ON b.id = a.beneficiary_id
       WHERE a.dispute_id = $1 AND a.ente_id = $2 ORDER BY a.at, a.id`,
      [disputeId, ctx.enteId],
    );
  }
}
