// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  AgreeTogether,
  Engine,
  type Listing,
  Listings,
  type Proposal,
  Proposals,
  ReleaseProposals,
  SlotBook,
  madeTitle,
} from '@reciproca/exchange';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { NEUTRAL } from '@reciproca/matching';
import { Places, Residences } from '@reciproca/territory';
import { rideOfferShape } from '../domain/ride.details.js';
import { endsOf, paceOf } from '../domain/ride.trip.js';
import type { ParcelRequest, Round, RoundStop } from '../domain/round.js';
import { translator } from '@reciproca/ui';
import { roundOffer } from '../domain/round.offer.js';
import { tripStopsOf } from '../domain/round.trip.js';
import { travelMinutes } from '../domain/travel.js';
import { TripRepository } from '../persistence/trip.repository.js';

type CarriedStop = RoundStop & { readonly parcel: ParcelRequest };
const PARTS = {
  closeness: NEUTRAL,
  time: NEUTRAL,
  suitability: NEUTRAL,
  reciprocity: NEUTRAL,
  freshness: NEUTRAL,
  load: NEUTRAL,
};

/** Turns an accepted round into a trip and its agreements, in one transaction. The caller holds the slots' locks. */
@Injectable()
export class AgreeRound {
  constructor(
    private readonly listings: Listings,
    private readonly proposals: Proposals,
    private readonly book: SlotBook,
    private readonly release: ReleaseProposals,
    private readonly agreeTogether: AgreeTogether,
    private readonly trips: TripRepository,
    private readonly places: Places,
    private readonly residences: Residences,
    private readonly engine: Engine,
  ) {}

  /** Agreements by request, and the ride they belong to. */
  async execute(
    ctx: Ctx,
    round: Round,
    stops: readonly CarriedStop[],
  ): Promise<{ agreed: Map<string, string>; ride: NonNullable<Round['ride']> }> {
    const { offer, ride } = round.ride
      ? { offer: await this.listings.get(ctx, round.ride.offerId), ride: round.ride }
      : await this.listOwnRide(ctx, round, stops);
    const proposals = await this.propose(ctx, round, ride, stops);
    const byRequest = new Map(proposals.map(({ requestId, id }) => [requestId, id]));
    const carried = stops.flatMap((stop) =>
      byRequest.has(stop.requestId) ? [{ ...stop, proposalId: byRequest.get(stop.requestId) ?? '' }] : [],
    );
    const { seats, wheelchairSpaces, walkerSpaces } = rideOfferShape.parse(offer.details);
    await this.trips.save(ctx, {
      slotId: ride.slotId,
      room: { seats, wheelchairs: wheelchairSpaces, walkers: walkerSpaces },
      leavesAt: round.leavesAt,
      arrivesAt: round.backAt,
      detourMinutes: Math.max(0, round.minutes - (await this.straightMinutes(ctx, offer))),
      metres: round.metres,
      estimated: round.estimated,
      stops: tripStopsOf(round, await this.places.getPlace(ctx, round.fromPlaceId), carried),
    });
    // A car that is out for the round alone is full; one that goes anyway keeps its seats for people.
    if (!round.ride) await this.book.recount(ctx, [{ listing: offer, slotId: ride.slotId }]);
    const agreements = await this.agreeTogether.agreeAll(ctx, proposals, {
      id: round.id,
      brokenAs: 'round.broken',
      busyPersonId: round.overruledBecause === null ? null : round.driverId,
    });
    return { agreed: new Map(agreements.map(({ requestId, id }) => [requestId, id])), ride };
  }

  private async straightMinutes(ctx: Ctx, offer: Listing): Promise<number> {
    const ends = endsOf(offer);
    return ends ? travelMinutes(...ends, paceOf(await this.engine.getSettings(ctx))) : 0;
  }

  /** The driver has said yes to all of them: each is kept for them from the start. What had been proposed of the same two ends. */
  private async propose(
    ctx: Ctx,
    round: Round,
    { offerId, slotId }: NonNullable<Round['ride']>,
    stops: readonly CarriedStop[],
  ): Promise<Proposal[]> {
    const now = ctx.clock.now();
    const ids = new Set(stops.map(({ requestId }) => requestId));
    const same = (await this.proposals.listLive(ctx, { offerId })).filter(
      ({ requestId, circleId }) => ids.has(requestId) && circleId === null,
    );
    await this.release.execute(ctx, same, 'withdrawn');
    const minutes = Math.max(5, Math.round(round.minutes / stops.length));
    const proposals = stops.map(({ requestId, parcel, collectAt, deliverAt }): Proposal => ({
      id: newId(),
      enteId: ctx.enteId,
      service: 'trasporto',
      requestId,
      offerId,
      requesterId: parcel.personId,
      offererId: round.driverId,
      requestSlotId: parcel.slotId,
      offerSlotId: slotId,
      units: 0,
      startsAt: collectAt ?? round.leavesAt,
      endsAt: deliverAt,
      minutes,
      score: NEUTRAL,
      parts: PARTS,
      reasons: [{ code: 'in_round', params: { count: stops.length } }],
      state: 'accepted_by_offer',
      circleId: null,
      runId: null,
      endedBecause: null,
      expiresAt: round.leavesAt,
      createdAt: now,
      updatedAt: now,
    }));
    return this.proposals.write(ctx, proposals);
  }

  /** The drive from home and back, listed for the round alone: nobody is matched to it. */
  private async listOwnRide(
    ctx: Ctx,
    round: Round,
    stops: readonly CarriedStop[],
  ): Promise<{ offer: Listing; ride: NonNullable<Round['ride']> }> {
    const categoryId = stops[0]?.parcel.categoryId;
    if (!categoryId) throw new DomainError('round.nothing_fits', 'conflict');
    const home = await this.places.getPlace(ctx, round.fromPlaceId);
    const offer = roundOffer(ctx, round, {
      ...madeTitle((language) => translator(language)('trasporto:round.title')),
      categoryId,
      home,
      residence: await this.residences.findResidence(ctx, round.driverId),
    });
    const [slot] = await this.listings.addOwn(ctx, offer, [{ startsAt: round.leavesAt, endsAt: round.backAt }], 1);
    if (!slot) throw new DomainError('round.nothing_fits', 'conflict');
    return { offer, ride: { offerId: offer.id, slotId: slot.id } };
  }
}
