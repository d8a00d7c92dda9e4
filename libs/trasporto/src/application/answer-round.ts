// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ExchangeLocks, MayAct } from '@reciproca/exchange';
import { type Ctx, DomainError, ensureTransition, forbidden, isStaff, notFound, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { arePapersValid } from '../domain/driver-papers.js';
import {
  ensureWaiting,
  type ParcelRequest,
  type Round,
  type RoundState,
  type RoundStop,
  ROUND_TRANSITIONS,
} from '../domain/round.js';
import { roundEvent } from '../domain/round.events.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { listParcels } from '../persistence/parcel.read-model.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TripRepository } from '../persistence/trip.repository.js';
import { TRASPORTO } from '../trasporto.service.js';
import { AgreeRound } from './agree-round.js';
import { RoundDiary } from './round-diary.js';

export interface AnsweredRound {
  readonly id: string;
  readonly state: RoundState;
  /** Requests that somebody else had taken meanwhile. */
  readonly dropped: number;
}

/** The driver's one answer to a whole round. What was taken meanwhile drops out; the rest is agreed together. */
@Injectable()
export class AnswerRound {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly mayAct: MayAct,
    private readonly papers: DriverPapersRepository,
    private readonly locks: ExchangeLocks,
    private readonly trips: TripRepository,
    private readonly agree: AgreeRound,
    private readonly diary: RoundDiary,
  ) {}

  /** @param isHeard said by staff, who have heard the driver say so */
  async accept(as: Ctx, id: string, isHeard = false): Promise<AnsweredRound> {
    const { ctx, round } = await this.getForAnswer(as, id, isHeard);
    if (!arePapersValid(await this.papers.findPapers(ctx, round.driverId), romeDay(round.leavesAt)))
      throw new DomainError('round.no_papers', 'conflict');
    const stops = await this.rounds.listStops(ctx, [id]);
    const parcels = new Map((await this.lockOpen(ctx, stops, round)).map((parcel) => [parcel.requestId, parcel]));
    const kept = stops.flatMap((stop) => {
      const parcel = parcels.get(stop.requestId);
      return parcel ? [{ ...stop, parcel }] : [];
    });
    const busy = await this.diary.listBusyVisits(ctx, kept);
    const free = kept.filter(({ requestId }) => !busy.has(requestId));
    const { agreed, ride } =
      free.length > 0 ? await this.agree.execute(ctx, round, free) : { agreed: new Map<string, string>(), ride: null };
    for (const { requestId } of stops) await this.rounds.setStop(ctx, id, requestId, agreed.get(requestId) ?? null);
    const state = agreed.size > 0 ? 'accepted' : 'lapsed';
    await this.close(ctx, round, state, { ride, heardBy: isHeard ? ctx.actor.personId : null });
    if (state === 'accepted') await emit(ctx, roundEvent(ctx, 'trasporto.round_accepted', round, agreed.size));
    return { id, state, dropped: stops.length - agreed.size };
  }

  /** Nothing was kept for the round, so there is nothing to give back: its requests stay open for others. */
  async decline(as: Ctx, id: string, isHeard = false): Promise<AnsweredRound> {
    const { ctx, round } = await this.getForAnswer(as, id, isHeard);
    await this.close(ctx, round, 'declined', { heardBy: isHeard ? ctx.actor.personId : null });
    await emit(ctx, roundEvent(ctx, 'trasporto.round_declined', round, 0));
    return { id, state: 'declined', dropped: 0 };
  }

  private async getForAnswer(as: Ctx, id: string, isHeard: boolean): Promise<{ ctx: Ctx; round: Round }> {
    const round = await this.rounds.getRound(as, id, true);
    if (isHeard && !isStaff(as)) throw notFound('round');
    const ctx = isHeard ? { ...as, beneficiaryId: round.driverId, channel: 'phone' as const } : as;
    if (round.driverId !== ctx.beneficiaryId)
      throw isStaff(ctx) ? forbidden('round.driver_answers') : notFound('round');
    await this.mayAct.ensure(ctx, { kind: 'round', id }, TRASPORTO);
    ensureWaiting(round, ctx.clock.now());
    return { ctx, round };
  }

  private async close(
    ctx: Ctx,
    round: Round,
    state: RoundState,
    said: Partial<Pick<Round, 'ride' | 'heardBy'>>,
  ): Promise<void> {
    ensureTransition('round', ROUND_TRANSITIONS, round.state, state);
    await this.rounds.answer(ctx, round, state, said);
    await this.diary.rewrite(ctx, [round.id]);
  }

  /** Those nobody has taken, they and the ride locked in one go; throws when the ride is no longer free. */
  private async lockOpen(ctx: Ctx, stops: readonly RoundStop[], { ride }: Round): Promise<ParcelRequest[]> {
    const parcels = await listParcels(
      ctx,
      stops.map(({ requestId }) => requestId),
    );
    const { listings, slots } = await this.locks.around(ctx, {
      listingIds: [...parcels.map(({ requestId }) => requestId), ...(ride ? [ride.offerId] : [])],
      slotIds: [...parcels.map(({ slotId }) => slotId), ...(ride ? [ride.slotId] : [])],
    });
    if (ride) await this.ensureEmpty(ctx, ride.slotId);
    if (ride && (listings.get(ride.offerId)?.state !== 'open' || (slots.get(ride.slotId)?.taken ?? 1) > 0))
      throw new DomainError('round.ride_gone', 'conflict');
    return parcels.filter(({ requestId, slotId }) => {
      const slot = slots.get(slotId);
      return listings.get(requestId)?.state === 'open' && slot !== undefined && slot.taken < slot.capacity;
    });
  }

  /** A slot counts only what is taken all the way: whoever rides along for a part of it stands in the trip alone, which a round writes anew. */
  private async ensureEmpty(ctx: Ctx, slotId: string): Promise<void> {
    if ((await this.trips.listStops(ctx, [slotId])).size > 0) throw new DomainError('round.ride_gone', 'conflict');
  }
}
