// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import {
  type EndedBecause,
  HOLDING_STATES,
  isHolding,
  LIVE_STATES,
  PROPOSAL_STEPS_BACK,
  type Proposal,
  type ProposalState,
} from '../domain/proposal.js';
import { DiaryDue } from './diary-due.js';
import { OTHER_LEG_THAN } from './legs.sql.js';
import { ProposalEntity } from './proposal.entity.js';

@Injectable()
export class ProposalRepository {
  constructor(
    @InjectRepository(ProposalEntity) private readonly proposals: Repository<ProposalEntity>,
    private readonly diaryDue: DiaryDue,
  ) {}

  async getProposal(ctx: Ctx, id: string): Promise<Proposal> {
    const proposal = await this.in(ctx).findOneBy({ id, enteId: ctx.enteId });
    if (!proposal) throw notFound('proposal');
    return proposal;
  }

  /** Whether this person is one of the two of a proposal about the listing. */
  isParty(ctx: Ctx, listingId: string, personId: string): Promise<boolean> {
    const { enteId } = ctx;
    return this.in(ctx).existsBy([
      { enteId, requestId: listingId, requesterId: personId },
      { enteId, requestId: listingId, offererId: personId },
      { enteId, offerId: listingId, requesterId: personId },
      { enteId, offerId: listingId, offererId: personId },
    ]);
  }

  /** Locks the row; its listings and slots are locked before. */
  async getProposalForUpdate(ctx: Ctx, id: string): Promise<Proposal> {
    const proposal = await this.in(ctx).findOne({
      where: { id, enteId: ctx.enteId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!proposal) throw notFound('proposal');
    return proposal;
  }

  /**
   * Writes new proposals between listings that are open and stay so until the transaction ends.
   * A pair that already has a live one, or was declined lately, is left out. Returns those written.
   */
  async insertNew(ctx: Ctx, proposals: readonly Proposal[]): Promise<Proposal[]> {
    if (proposals.length === 0) return [];
    const rows = await ctx.tx.query<{ id: string }>(
      `WITH open AS (SELECT id FROM listings WHERE id = ANY($2::uuid[]) AND ente_id = $3 AND state = 'open'
         ORDER BY kind DESC, id FOR SHARE)
       INSERT INTO proposals (id, ente_id, service, request_id, offer_id, requester_id, offerer_id, request_slot_id, offer_slot_id,
         units, starts_at, ends_at, minutes, score, parts, reasons, state, circle_id, run_id, expires_at, created_at, updated_at)
       SELECT row.id, row."enteId", row.service, row."requestId", row."offerId", row."requesterId", row."offererId",
         row."requestSlotId", row."offerSlotId", row.units, row."startsAt", row."endsAt", row.minutes, row.score, row.parts,
         row.reasons, row.state, row."circleId", row."runId", row."expiresAt", row."createdAt", row."updatedAt"
       FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, "enteId" uuid, service text, "requestId" uuid, "offerId" uuid,
         "requesterId" uuid, "offererId" uuid, "requestSlotId" uuid, "offerSlotId" uuid, units int, "startsAt" timestamptz,
         "endsAt" timestamptz, minutes int, score float8, parts jsonb, reasons jsonb, state text, "circleId" uuid, "runId" uuid, "expiresAt" timestamptz,
         "createdAt" timestamptz, "updatedAt" timestamptz)
       WHERE row."requestId" IN (SELECT id FROM open) AND row."offerId" IN (SELECT id FROM open) AND NOT EXISTS (
         SELECT 1 FROM proposals old WHERE old.request_id = row."requestId" AND old.offer_id = row."offerId"
         AND old.state = 'declined' AND old.updated_at > row."createdAt" - interval '30 days')
       ORDER BY row."requestId", row."offerId"
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        JSON.stringify(proposals),
        [...new Set(proposals.flatMap(({ requestId, offerId }) => [requestId, offerId]))],
        ctx.enteId,
      ],
    );
    const written = new Set(rows.map((row) => row.id));
    const inserted = proposals.filter((proposal) => written.has(proposal.id));
    this.noteHeld(ctx, inserted);
    return inserted;
  }

  /** Throws `proposal.wrong_state` where it does not stand in `from` any more. */
  async move(
    ctx: Ctx,
    id: string,
    from: ProposalState,
    to: ProposalState,
    change: Partial<ProposalEntity> = {},
  ): Promise<void> {
    const { affected } = await this.in(ctx).update(
      { id, enteId: ctx.enteId, state: from },
      { ...change, state: to, updatedAt: ctx.clock.now() },
    );
    if (!affected) throw new DomainError('proposal.wrong_state', 'conflict', { from, to });
    if (isHolding({ state: from }) || isHolding({ state: to })) this.diaryDue.note(ctx, { proposalIds: [id] });
  }

  /** By the table of steps back. Throws `proposal.wrong_state`. */
  async stepBack(
    ctx: Ctx,
    { id, state }: Pick<Proposal, 'id' | 'state'>,
    to: ProposalState,
    change: Partial<ProposalEntity>,
  ): Promise<void> {
    if (!PROPOSAL_STEPS_BACK[state]?.includes(to))
      throw new DomainError('proposal.wrong_state', 'conflict', { from: state, to });
    await this.move(ctx, id, state, to, change);
  }

  /** Ends those of these proposals that live; returns them as they were before. */
  async end(
    ctx: Ctx,
    ids: readonly string[],
    state: Extract<ProposalState, 'withdrawn' | 'expired'>,
    because: EndedBecause | null,
  ): Promise<Proposal[]> {
    if (ids.length === 0) return [];
    const rows = await ctx.tx.query<{ id: string; before: ProposalState }>(
      `WITH live AS (SELECT id, state FROM proposals WHERE id = ANY($1::uuid[]) AND ente_id = $2 AND state = ANY($3::text[])
         ORDER BY id FOR NO KEY UPDATE)
       UPDATE proposals SET state = $4, updated_at = $5, ended_because = $6 FROM live WHERE proposals.id = live.id
       RETURNING proposals.id, live.state AS before`,
      [ids, ctx.enteId, LIVE_STATES, state, ctx.clock.now(), because],
    );
    const before = new Map(rows.map((row) => [row.id, row.before]));
    const ended = await this.in(ctx).find({
      where: { id: Any([...before.keys()]), enteId: ctx.enteId },
      order: { id: 'ASC' },
    });
    const asBefore = ended.map((proposal) => ({ ...proposal, state: before.get(proposal.id) ?? proposal.state }));
    this.noteHeld(ctx, asBefore);
    return asBefore;
  }

  /** What offers keep for somebody of these requests, or on these offers, whose other side has not answered yet. */
  async listHeldParts(ctx: Ctx, listingIds: readonly string[]): Promise<Pick<Proposal, 'offerId' | 'offerSlotId'>[]> {
    return ctx.tx.query(
      `SELECT DISTINCT offer_id AS "offerId", offer_slot_id AS "offerSlotId" FROM proposals
       WHERE ente_id = $1 AND (request_id = ANY($2::uuid[]) OR offer_id = ANY($2::uuid[])) AND state = ANY($3::text[])`,
      [ctx.enteId, listingIds, HOLDING_STATES],
    );
  }

  /** The requests that may still come to an agreement with one of these offers. */
  async listRequestIds(ctx: Ctx, offerIds: readonly string[]): Promise<string[]> {
    const rows = await ctx.tx.query<{ request_id: string }>(
      'SELECT DISTINCT request_id FROM proposals WHERE ente_id = $1 AND offer_id = ANY($2::uuid[]) AND state = ANY($3::text[])',
      [ctx.enteId, offerIds, LIVE_STATES],
    );
    return rows.map(({ request_id: id }) => id);
  }

  /** Ids of those that came to nothing before that day, a page at a time in their order. */
  async listDead(ctx: Ctx, before: Date, after: string | null, most: number): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM proposals p WHERE ente_id = $1 AND state IN ('declined','withdrawn','expired') AND updated_at < $2
         AND ($3::uuid IS NULL OR id > $3) AND NOT EXISTS (SELECT 1 FROM agreements WHERE proposal_id = p.id)
       ORDER BY id LIMIT $4`,
      [ctx.enteId, before, after, most],
    );
    return rows.map(({ id }) => id);
  }

  /** With who did what to them. */
  async forget(ctx: Ctx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await ctx.tx.query(
      `DELETE FROM exchange_acts WHERE ente_id = $1 AND subject = 'proposal' AND subject_id = ANY($2::uuid[])`,
      [ctx.enteId, ids],
    );
    await this.in(ctx).delete({ id: Any([...ids]), enteId: ctx.enteId });
  }

  async listProposals(ctx: Ctx, ids: readonly string[]): Promise<Proposal[]> {
    if (ids.length === 0) return [];
    return this.in(ctx).find({
      where: { id: Any([...ids]), enteId: ctx.enteId },
      order: { id: 'ASC' },
    });
  }

  /** The parts of a circle, in one order for everybody. */
  async listOfCircle(ctx: Ctx, circleId: string): Promise<Proposal[]> {
    return this.in(ctx).find({ where: { circleId, enteId: ctx.enteId }, order: { id: 'ASC' } });
  }

  /** Everything of the ente that waits for an answer, circles apart. */
  async listAllLive(ctx: Ctx): Promise<Proposal[]> {
    return this.in(ctx).find({
      where: { enteId: ctx.enteId, circleId: IsNull(), state: Any([...LIVE_STATES]) },
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
  /** Another time, and the slots it is of. */
  async relocate(
    ctx: Ctx,
    id: string,
    to: Pick<Proposal, 'startsAt' | 'endsAt' | 'minutes' | 'offerSlotId' | 'requestSlotId'>,
  ): Promise<void> {
    await this.in(ctx).update({ id, enteId: ctx.enteId }, { ...to, updatedAt: ctx.clock.now() });
  }

  async setTimes(ctx: Ctx, times: readonly { proposalId: string; startsAt: Date; endsAt: Date }[]): Promise<void> {
    await ctx.tx.query(
      `UPDATE proposals p SET starts_at = row."startsAt", ends_at = row."endsAt", updated_at = $3
       FROM jsonb_to_recordset($2::jsonb) AS row("proposalId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)
       WHERE p.id = row."proposalId" AND p.ente_id = $1 AND (p.starts_at, p.ends_at) <> (row."startsAt", row."endsAt")`,
      [ctx.enteId, JSON.stringify(times), ctx.clock.now()],
    );
    this.diaryDue.note(ctx, { proposalIds: times.map(({ proposalId }) => proposalId) });
  }

  /** The same helper's best live proposal for each other way of the journey this one is for. */
  async listOtherLegs(
    ctx: Ctx,
    { requestId, offererId }: Pick<Proposal, 'requestId' | 'offererId'>,
  ): Promise<Proposal[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT DISTINCT ON (x.request_id) x.id FROM listings r
       JOIN listings leg ON ${OTHER_LEG_THAN('leg', 'r')}
       JOIN proposals x ON x.request_id = leg.id AND x.offerer_id = $3 AND x.circle_id IS NULL AND x.state = ANY($4::text[])
       WHERE r.id = $2 AND r.ente_id = $1 ORDER BY x.request_id, x.score DESC, x.id`,
      [ctx.enteId, requestId, offererId, LIVE_STATES],
    );
    return this.listProposals(
      ctx,
      rows.map(({ id }) => id),
    );
  }

  /** Live proposals for these times of offers. */
  async listLiveOfSlots(ctx: Ctx, offerSlotIds: readonly string[]): Promise<Proposal[]> {
    return this.in(ctx).find({
      where: { offerSlotId: Any([...offerSlotIds]), enteId: ctx.enteId, state: Any([...LIVE_STATES]) },
      order: { id: 'ASC' },
    });
  }

  /** Live proposals of a request, an offer, one offer slot, or whoever offers. */
  async listLive(
    ctx: Ctx,
    where: Partial<Pick<Proposal, 'requestId' | 'offerId' | 'offerSlotId' | 'offererId' | 'service'>>,
  ): Promise<Proposal[]> {
    return this.in(ctx).find({
      where: { ...where, enteId: ctx.enteId, state: Any([...LIVE_STATES]) },
      order: { id: 'ASC' },
    });
  }

  /** Live ones of the same offer for the other occurrences of the same request, the earliest first; circles apart. */
  async listOfSeries(ctx: Ctx, { requestId, offerId }: Pick<Proposal, 'requestId' | 'offerId'>): Promise<Proposal[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT p.id FROM listings one JOIN listings l ON l.series_id = one.series_id JOIN proposals p ON p.request_id = l.id
       WHERE one.id = $1 AND p.ente_id = $2 AND p.offer_id = $3 AND p.circle_id IS NULL AND p.state = ANY($4::text[])`,
      [requestId, ctx.enteId, offerId, LIVE_STATES],
    );
    return this.in(ctx).find({
      where: { id: Any(rows.map(({ id }) => id)), enteId: ctx.enteId },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  private noteHeld(ctx: Ctx, proposals: readonly Proposal[]): void {
    const held = proposals.filter(isHolding);
    if (held.length > 0) this.diaryDue.note(ctx, { proposalIds: held.map(({ id }) => id) });
  }

  private in(ctx: Ctx): Repository<ProposalEntity> {
    return repositoryOf(ctx, this.proposals);
  }
}
