// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { managerOf } from '@reciproca/platform';
import { In, IsNull } from 'typeorm';
import { HOLDING_STATES, LIVE_STATES, type Proposal, type ProposalState } from '../domain/proposal.js';
import { ProposalEntity } from './proposal.entity.js';

@Injectable()
export class ProposalRepository {
  async getProposal(ctx: Ctx, id: string): Promise<Proposal> {
    const proposal = await managerOf(ctx).findOneBy(ProposalEntity, { id, enteId: ctx.enteId });
    if (!proposal) throw notFound('proposal');
    return proposal;
  }

  /** Locks the row; the slots must be locked before it. */
  async getProposalForUpdate(ctx: Ctx, id: string): Promise<Proposal> {
    await ctx.tx.query('SELECT 1 FROM proposals WHERE id = $1 AND ente_id = $2 FOR UPDATE', [id, ctx.enteId]);
    return this.getProposal(ctx, id);
  }

  /** Writes new proposals; a pair that already has a live one, or was declined lately, is left out. Returns those written. */
  async insertNew(ctx: Ctx, proposals: readonly Proposal[]): Promise<Proposal[]> {
    if (proposals.length === 0) return [];
    const rows = await ctx.tx.query<{ id: string }>(
      `INSERT INTO proposals (id, ente_id, service, request_id, offer_id, requester_id, offerer_id, request_slot_id, offer_slot_id,
         units, starts_at, ends_at, minutes, score, parts, reasons, state, circle_id, run_id, expires_at, created_at, updated_at)
       SELECT row.id, row."enteId", row.service, row."requestId", row."offerId", row."requesterId", row."offererId",
         row."requestSlotId", row."offerSlotId", row.units, row."startsAt", row."endsAt", row.minutes, row.score, row.parts,
         row.reasons, row.state, row."circleId", row."runId", row."expiresAt", row."createdAt", row."updatedAt"
       FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, "enteId" uuid, service text, "requestId" uuid, "offerId" uuid,
         "requesterId" uuid, "offererId" uuid, "requestSlotId" uuid, "offerSlotId" uuid, units int, "startsAt" timestamptz,
         "endsAt" timestamptz, minutes int, score float8, parts jsonb, reasons jsonb, state text, "circleId" uuid, "runId" uuid, "expiresAt" timestamptz,
         "createdAt" timestamptz, "updatedAt" timestamptz)
       WHERE NOT EXISTS (
         SELECT 1 FROM proposals old WHERE old.request_id = row."requestId" AND old.offer_id = row."offerId"
         AND old.state = 'declined' AND old.updated_at > row."createdAt" - interval '30 days')
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(proposals)],
    );
    const written = new Set(rows.map((row) => row.id));
    return proposals.filter((proposal) => written.has(proposal.id));
  }

  async setState(ctx: Ctx, id: string, state: ProposalState, change: Partial<ProposalEntity> = {}): Promise<void> {
    await managerOf(ctx).update(
      ProposalEntity,
      { id, enteId: ctx.enteId },
      { ...change, state, updatedAt: ctx.clock.now() },
    );
  }

  /** The parts of a circle, in one order for everybody. */
  async listOfCircle(ctx: Ctx, circleId: string): Promise<Proposal[]> {
    return managerOf(ctx).find(ProposalEntity, { where: { circleId, enteId: ctx.enteId }, order: { id: 'ASC' } });
  }

  /** Everything of the ente that waits for an answer, circles apart. */
  async listAllLive(ctx: Ctx): Promise<Proposal[]> {
    return managerOf(ctx).find(ProposalEntity, {
      where: { enteId: ctx.enteId, circleId: IsNull(), state: In([...LIVE_STATES]) },
      order: { id: 'ASC' },
    });
  }

  /** Of these listings the requests, and the times of offers, to which somebody has said yes while the other's is still to come. */
  async listAnswered(ctx: Ctx, listingIds: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.tx.query<{ request_id: string; offer_slot_id: string }>(
      `SELECT request_id, offer_slot_id FROM proposals
       WHERE ente_id = $1 AND (request_id = ANY($2::uuid[]) OR offer_id = ANY($2::uuid[])) AND state = ANY($3::text[])`,
      [ctx.enteId, listingIds, HOLDING_STATES],
    );
    return new Set(rows.flatMap((row) => [row.request_id, row.offer_slot_id]));
  }

  /** Whether anybody said yes about this listing and it still holds, or an agreement ever came of it. */
  async hasYes(ctx: Ctx, listingId: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM proposals WHERE ente_id = $1 AND $2 IN (request_id, offer_id) AND state = ANY($3::text[])
       UNION ALL SELECT 1 FROM agreements WHERE ente_id = $1 AND $2 IN (request_id, offer_id) LIMIT 1`,
      [ctx.enteId, listingId, [...HOLDING_STATES, 'agreed']],
    );
    return rows.length > 0;
  }

  /** New times for several at once. */
  async setTimes(ctx: Ctx, times: readonly { proposalId: string; startsAt: Date; endsAt: Date }[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE proposals p SET starts_at = row."startsAt", ends_at = row."endsAt", updated_at = $3
       FROM jsonb_to_recordset($2::jsonb) AS row("proposalId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)
       WHERE p.id = row."proposalId" AND p.ente_id = $1 AND (p.starts_at, p.ends_at) <> (row."startsAt", row."endsAt")`,
      [ctx.enteId, JSON.stringify(times), ctx.clock.now()],
    );
  }

  /** Live proposals of a request, an offer, or one offer slot. */
  async listLive(ctx: Ctx, where: { requestId?: string; offerId?: string; offerSlotId?: string }): Promise<Proposal[]> {
    return managerOf(ctx).find(ProposalEntity, {
      where: { ...where, enteId: ctx.enteId, state: In([...LIVE_STATES]) },
      order: { id: 'ASC' },
    });
  }
}
