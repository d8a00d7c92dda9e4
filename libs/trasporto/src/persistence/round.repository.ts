// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { type Own, ownRows, repositoryOf } from '@reciproca/platform';
import { And, Any, LessThan, MoreThan, type Repository } from 'typeorm';
import type { KeptStop, Round, RoundState, RoundStop } from '../domain/round.js';
import { RoundStopEntity } from './round-stop.entity.js';
import { RoundEntity } from './round.entity.js';

/** Delivery rounds and their stops. */
@Injectable()
export class RoundRepository {
  constructor(
    @InjectRepository(RoundEntity) private readonly rounds: Repository<RoundEntity>,
    @InjectRepository(RoundStopEntity) private readonly stops: Repository<RoundStopEntity>,
  ) {}

  async insert(ctx: Ctx, { ride, ...round }: Round, stops: readonly RoundStop[]): Promise<void> {
    await ownRows(ctx, this.rounds).insert({
      ...round,
      offerId: ride?.offerId ?? null,
      offerSlotId: ride?.slotId ?? null,
    });
    if (stops.length === 0) return;
    const planned = stops.map((stop) => ({ ...stop, roundId: round.id, state: 'planned' }));
    await repositoryOf(ctx, this.stops).insert(planned);
  }

  async getRound(ctx: Ctx, id: string, forUpdate = false): Promise<Round> {
    const rounds = ownRows(ctx, this.rounds);
    const row = forUpdate ? await rounds.lockOneBy({ id }) : await rounds.findOneBy({ id });
    if (!row) throw notFound('round');
    return roundOf(row);
  }

  /** The latest first; of one driver, or of everybody. */
  async listRounds(ctx: Ctx, driverId: string | null, page: PageAsk): Promise<PageOf<Round>> {
    const found = { where: driverId ? { driverId } : {}, order: { leavesAt: 'DESC', id: 'ASC' } } as const;
    const { items, next } = await ownRows(ctx, this.rounds).findPage(found, page);
    return { items: items.map(roundOf), next };
  }

  /** Those that begin or end there and are still to come. */
  async listAheadAt(ctx: Ctx, placeId: string): Promise<Round[]> {
    const ahead = { leavesAt: MoreThan(ctx.clock.now()), state: Any<RoundState>(['proposed', 'accepted']) };
    const where = [
      { ...ahead, fromPlaceId: placeId },
      { ...ahead, toPlaceId: placeId },
    ];
    return (await ownRows(ctx, this.rounds).find({ where, order: { leavesAt: 'ASC', id: 'ASC' } })).map(roundOf);
  }

  /** From one place to another, all of them or those named: as `from <id>` where they begin there, `to <id>` where they end there. */
  async movePlace(ctx: Ctx, fromId: string, toId: string, only: readonly string[] | null): Promise<string[]> {
    const moved: string[] = [];
    for (const [end, column] of [
      ['from', 'fromPlaceId'],
      ['to', 'toPlaceId'],
    ] as const) {
      const found = await ownRows(ctx, this.rounds).findBy({ [column]: fromId });
      const ids = found.map(({ id }) => id).filter((id) => only === null || only.includes(`${end} ${id}`));
      if (ids.length > 0) await ownRows(ctx, this.rounds).update({ id: Any(ids) }, { [column]: toId });
      moved.push(...ids.map((id) => `${end} ${id}`));
    }
    return moved;
  }

  /** Until the transaction ends nobody else plans for this driver, so that two who plan at once cannot give them the same hours. */
  async lockDriver(ctx: Ctx, driverId: string): Promise<void> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `rounds of ${ctx.enteId} ${driverId}`,
    ]);
  }

  /** Whether the driver is asked or engaged for another round at that time. */
  hasRoundBetween(ctx: Ctx, driverId: string, from: Date, until: Date): Promise<boolean> {
    const then = { driverId, leavesAt: LessThan(until), backAt: MoreThan(from) };
    return ownRows(ctx, this.rounds).existsBy([
      { ...then, state: 'accepted' },
      { ...then, state: 'proposed', leavesAt: And(LessThan(until), MoreThan(ctx.clock.now())) },
    ]);
  }

  /** The stops of some rounds, by the halt at which they are brought. */
  async listStops(ctx: Ctx, roundIds: readonly string[]): Promise<(KeptStop & { readonly roundId: string })[]> {
    return ctx.tx.query(
      `SELECT s.round_id AS "roundId", s.request_id AS "requestId", s.collect_position AS "collectPosition", s.collect_at AS "collectAt", s.deliver_position AS "deliverPosition",
         s.deliver_at AS "deliverAt", s.state, s.agreement_id AS "agreementId", a.state AS "agreementState", a.starts_at AS "agreementStartsAt"
       FROM round_stops s JOIN rounds r ON r.id = s.round_id AND r.ente_id = $1 LEFT JOIN agreements a ON a.id = s.agreement_id
       WHERE s.round_id = ANY($2::uuid[]) ORDER BY s.round_id, s.deliver_position, s.request_id`,
      [ctx.enteId, roundIds],
    );
  }

  /** Throws `round.wrong_state` where it has been answered meanwhile. */
  answer(
    ctx: Ctx,
    { id, state: from }: Round,
    state: RoundState,
    { ride = null, heardBy = null }: Partial<Pick<Round, 'ride' | 'heardBy'>> = {},
  ): Promise<void> {
    const taken = ride && { offerId: ride.offerId, offerSlotId: ride.slotId };
    const change = { state, answeredAt: ctx.clock.now(), ...(heardBy && { heardBy }), ...taken };
    return ownRows(ctx, this.rounds).move('round', { id, state: from }, change);
  }

  /** It waits for an answer again, as if there had been none. */
  reopen(ctx: Ctx, { id, state: from }: Round): Promise<void> {
    return ownRows(ctx, this.rounds).move(
      'round',
      { id, state: from },
      { state: 'proposed', answeredAt: null, heardBy: null },
    );
  }

  end(ctx: Ctx, { id, state: from }: Round, state: 'lapsed' | 'withdrawn'): Promise<void> {
    return ownRows(ctx, this.rounds).move('round', { id, state: from }, { state });
  }

  /** Those of these drivers that wait for an answer, each under its lock. */
  async listWaitingIds(ctx: Ctx, driverIds: readonly string[]): Promise<string[]> {
    const then = { driverId: Any([...driverIds]), state: 'proposed' as const, leavesAt: MoreThan(ctx.clock.now()) };
    return (await ownRows(ctx, this.rounds).find({ where: then, order: { id: 'ASC' } })).map(({ id }) => id);
  }

  /** With the departure they go along with: what was planned for it is at other hours now. */
  async shift(ctx: Ctx, offerSlotId: string, byMs: number): Promise<void> {
    const by = "+ $3 * interval '1 millisecond'";
    await ctx.tx.query(
      `UPDATE round_stops s SET collect_at = s.collect_at ${by}, deliver_at = s.deliver_at ${by}
       FROM rounds r WHERE r.id = s.round_id AND r.ente_id = $1 AND r.offer_slot_id = $2 AND r.state = 'accepted'`,
      [ctx.enteId, offerSlotId, byMs],
    );
    await ctx.tx.query(
      `UPDATE rounds SET leaves_at = leaves_at ${by}, back_at = back_at ${by} WHERE ente_id = $1 AND offer_slot_id = $2 AND state = 'accepted'`,
      [ctx.enteId, offerSlotId, byMs],
    );
  }

  async setStop(ctx: Ctx, roundId: string, requestId: string, agreementId: string | null): Promise<void> {
    const state = agreementId ? 'agreed' : 'dropped';
    await repositoryOf(ctx, this.stops).update({ roundId, requestId }, { state, agreementId });
  }
}

function roundOf({ offerId, offerSlotId, ...row }: Own<RoundEntity>): Round {
  return { ...row, ride: offerId && offerSlotId ? { offerId, slotId: offerSlotId } : null };
}
