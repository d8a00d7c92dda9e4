// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { Any, LessThan, MoreThan, MoreThanOrEqual, Not, type Repository } from 'typeorm';
import type { Agreement, AgreementState } from '../domain/agreement.js';
import type { CalledOffTime } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { AgreementEntity } from './agreement.entity.js';
import { DiaryDue } from './diary-due.js';
import { JOURNEY_OF } from './legs.sql.js';
import { HOLDS_PLACE } from './slot-holders.js';

export type AgreementParts = Pick<Agreement, 'id' | 'requestId' | 'offerId' | 'requestSlotId' | 'offerSlotId'>;

@Injectable()
export class AgreementRepository {
  constructor(
    @InjectRepository(AgreementEntity) private readonly agreements: Repository<AgreementEntity>,
    private readonly diaryDue: DiaryDue,
  ) {}

  async insert(ctx: Ctx, agreement: Agreement): Promise<void> {
    await this.in(ctx).insert(agreement as AgreementEntity);
    this.diaryDue.note(ctx, { agreementIds: [agreement.id] });
  }

  async getAgreement(ctx: Ctx, id: string): Promise<Agreement> {
    const agreement = await this.in(ctx).findOneBy({ id, enteId: ctx.enteId });
    if (!agreement) throw notFound('agreement');
    return agreement;
  }

  /** Locks the row; its listings and slots are locked before. */
  async getAgreementForUpdate(ctx: Ctx, id: string): Promise<Agreement> {
    const agreement = await this.in(ctx).findOne({
      where: { id, enteId: ctx.enteId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!agreement) throw notFound('agreement');
    return agreement;
  }

  /** Of these agreements, the listings and slots they are about; those of another ente are left out. */
  async listParts(ctx: Ctx, ids: readonly string[]): Promise<AgreementParts[]> {
    return this.in(ctx).find({
      select: { id: true, requestId: true, offerId: true, requestSlotId: true, offerSlotId: true },
      where: { id: Any([...ids]), enteId: ctx.enteId },
      order: { id: 'ASC' },
    });
  }

  /** What the parts of a circle have become. */
  async listOfCircle(ctx: Ctx, circleId: string): Promise<Agreement[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      'SELECT a.id FROM agreements a JOIN proposals p ON p.id = a.proposal_id WHERE p.circle_id = $1 AND p.ente_id = $2',
      [circleId, ctx.enteId],
    );
    return this.in(ctx).find({
      where: { id: Any(rows.map(({ id }) => id)), enteId: ctx.enteId },
      order: { id: 'ASC' },
    });
  }

  /** What this person gives or receives from now on and has not begun. */
  async listIdsAhead(ctx: Ctx, personId: string): Promise<string[]> {
    const ahead = { enteId: ctx.enteId, state: 'agreed', startsAt: MoreThan(ctx.clock.now()) } as const;
    const rows = await this.in(ctx).find({
      select: { id: true },
      where: [
        { ...ahead, giverId: personId },
        { ...ahead, receiverId: personId },
      ],
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** What is agreed, or under way, at these times of offers. */
  async listStandingOfSlots(ctx: Ctx, offerSlotIds: readonly string[]): Promise<Agreement[]> {
    return this.in(ctx).find({
      where: { enteId: ctx.enteId, offerSlotId: Any([...offerSlotIds]), state: Any(['agreed', 'under_way']) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** What is agreed of these offers for any part of that time. */
  async listDuring(ctx: Ctx, offerIds: readonly string[], { startsAt, endsAt }: Span): Promise<Agreement[]> {
    return this.in(ctx).find({
      where: {
        ...{ enteId: ctx.enteId, offerId: Any([...offerIds]), state: Any(['agreed', 'under_way']) },
        ...{ startsAt: LessThan(endsAt), endsAt: MoreThan(startsAt) },
      },
      order: { id: 'ASC' },
    });
  }

  /** What ended when its giver called that time off, and has ended for nothing else since. */
  async listCalledOffWith(ctx: Ctx, { slotId, at }: Pick<CalledOffTime, 'slotId' | 'at'>): Promise<Agreement[]> {
    return this.in(ctx).find({
      where: { enteId: ctx.enteId, offerSlotId: slotId, state: 'cancelled', releasedAt: MoreThanOrEqual(at) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** What is agreed of these offers and has not begun yet. */
  async listAheadOfOffers(ctx: Ctx, offerIds: readonly string[]): Promise<Agreement[]> {
    return this.in(ctx).find({
      where: {
        enteId: ctx.enteId,
        offerId: Any([...offerIds]),
        state: 'agreed',
        startsAt: MoreThan(ctx.clock.now()),
      },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** What was agreed for these requests and has not been called off, in the order of time. */
  async listOfRequests(ctx: Ctx, requestIds: readonly string[]): Promise<Agreement[]> {
    return this.in(ctx).find({
      where: { enteId: ctx.enteId, requestId: Any([...requestIds]), state: Not(Any(['cancelled', 'no_show'])) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** What else is agreed in those hours of the same offer or request, or of another way of theirs: the diary takes all of it for one. */
  async listMeanwhile(
    ctx: Ctx,
    { offerId, requestId }: Pick<Agreement, 'offerId' | 'requestId'>,
    { startsAt, endsAt }: Span,
    exceptIds: readonly string[],
  ): Promise<Agreement[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT a.id FROM agreements a JOIN listings o ON o.id = a.offer_id JOIN listings r ON r.id = a.request_id
       WHERE a.ente_id = $1 AND a.state IN ('agreed','under_way') AND a.released_at IS NULL AND a.id <> ALL($4::uuid[])
         AND a.starts_at < $6 AND a.ends_at > $5
         AND (${JOURNEY_OF('o')} = (SELECT ${JOURNEY_OF('own')} FROM listings own WHERE own.id = $2)
           OR ${JOURNEY_OF('r')} = (SELECT ${JOURNEY_OF('own')} FROM listings own WHERE own.id = $3))`,
      [ctx.enteId, offerId, requestId, exceptIds, startsAt, endsAt],
    );
    return this.in(ctx).findBy({ id: Any(rows.map(({ id }) => id)), enteId: ctx.enteId });
  }

  /** Throws `agreement.wrong_state` where it does not stand in `from` any more. */
  async move(
    ctx: Ctx,
    id: string,
    from: AgreementState,
    to: AgreementState,
    change: Partial<AgreementEntity> = {},
  ): Promise<void> {
    const { affected } = await this.in(ctx).update(
      { id, enteId: ctx.enteId, state: from },
      { ...change, state: to, updatedAt: ctx.clock.now() },
    );
    if (!affected) throw new DomainError('agreement.wrong_state', 'conflict', { from, to });
    if (changesTime(from, to, change)) this.diaryDue.note(ctx, { agreementIds: [id] });
  }

  /** Whether another agreement serves the request. */
  async isServedByOther(ctx: Ctx, { id, requestId }: Pick<Agreement, 'id' | 'requestId'>): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM agreements WHERE request_id = $1 AND ente_id = $2 AND id <> $3 AND ${HOLDS_PLACE} LIMIT 1`,
      [requestId, ctx.enteId, id],
    );
    return rows.length > 0;
  }

  /** New times for what was agreed upon these proposals and has not begun yet. Returns those that moved, as they were. */
  async shift(ctx: Ctx, times: readonly { proposalId: string; startsAt: Date; endsAt: Date }[]): Promise<Agreement[]> {
    const before = await this.in(ctx).find({
      where: { enteId: ctx.enteId, state: 'agreed', proposalId: Any(times.map(({ proposalId }) => proposalId)) },
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
      if (now) await this.move(ctx, id, 'agreed', 'agreed', { startsAt: now.startsAt, endsAt: now.endsAt });
    }
    return moved;
  }

  /** Minutes of what else the giver did for others between two instants. */
  async sumMinutesDone(
    ctx: Ctx,
    { id, giverId }: Pick<Agreement, 'id' | 'giverId'>,
    from: Date,
    until: Date,
  ): Promise<number> {
    const [row] = await ctx.tx.query<{ sum: number }>(
      `SELECT coalesce(sum(coalesce(claimed_minutes, minutes)), 0)::int AS sum FROM agreements
       WHERE giver_id = $1 AND ente_id = $2 AND id <> $3 AND state IN ('done','confirmed','settled')
         AND starts_at >= $4 AND starts_at < $5`,
      [giverId, ctx.enteId, id, from, until],
    );
    return row?.sum ?? 0;
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

  private in(ctx: Ctx): Repository<AgreementEntity> {
    return repositoryOf(ctx, this.agreements);
  }
}

/** Whether it takes other time of its two people than before, or none any more. */
function changesTime(from: AgreementState, to: AgreementState, change: Partial<AgreementEntity>): boolean {
  const isOff = (state: AgreementState): boolean => state === 'cancelled' || state === 'no_show';
  return isOff(from) !== isOff(to) || 'startsAt' in change || 'endsAt' in change || 'releasedAt' in change;
}
