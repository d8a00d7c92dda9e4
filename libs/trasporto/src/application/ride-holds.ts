// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { CountedSlot, EngineSettings, Held, HeldTimes, HoldCase, Listing } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { minutesBetween, type TripPlan } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import { type StopWithLoad, seatsTakenThroughout, stopsAmong, stopsOf } from '../domain/planned-trip.js';
import { rideOfferShape, rideRequestShape } from '../domain/ride.details.js';
import { timesOf } from '../domain/ride.fit.js';
import { type RideTrial, tryRide } from '../domain/ride.insertion.js';
import { isRoundTrip } from '../domain/round.trip.js';
import { type AboardStop, dateOf, endsOf, minuteOf, paceOf } from '../domain/ride.trip.js';
import { isEstimated, type Travelled } from '../domain/travelled.js';
import { reindexDeparture } from '../persistence/ride-departures.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TripRepository } from '../persistence/trip.repository.js';
import type { TripStop } from '../persistence/trip-stops.read-model.js';
import { Roads } from './roads.js';

/** Seats of a car by stretch: kept, given back, and what that means for those who wait. The caller holds the slot's lock. */
@Injectable()
export class RideHolds {
  constructor(
    private readonly trips: TripRepository,
    private readonly rounds: RoundRepository,
    private readonly roads: Roads,
  ) {}

  async hold(ctx: Ctx, held: HoldCase, engine: EngineSettings): Promise<Held | null> {
    const { proposal, offer, slot } = held;
    // Called off by the driver meanwhile.
    if (slot.capacity === 0) return null;
    const before = await this.stopsAboard(ctx, proposal.offerSlotId);
    const trial = await this.trial(ctx, held, before, engine, true);
    if (!trial?.result.fits) return null;
    const { plan } = trial.result;
    const stops = stopsOf(trial, plan, before);
    await this.trips.save(ctx, {
      slotId: proposal.offerSlotId,
      room: trial.laidOut.trip.room,
      leavesAt: dateOf(plan.leavesAt),
      arrivesAt: dateOf(plan.arrivesAt),
      detourMinutes: plan.detourMinutes,
      metres: plan.metres,
      estimated: isEstimated(trial.travelled),
      stops,
    });
    const legs = legsOf(trial.travelled, plan);
    const capacity = rideOfferShape.parse(offer.details).seats;
    return {
      taken: Math.min(seatsTakenThroughout(stops, legs), capacity),
      times: [ownTimes(plan, proposal.id), ...timesChanged(before, stops)],
    };
  }

  /** Who has no part in it any more gets out of the car. */
  async recount(
    ctx: Ctx,
    offer: Listing,
    slotId: string,
    holderIds: readonly string[],
    engine: EngineSettings,
  ): Promise<number> {
    const before = await this.stopsAboard(ctx, slotId);
    const stops = stopsAmong(before, holderIds);
    const ends = endsOf(offer);
    const details = rideOfferShape.parse(offer.details);
    const points: Point[] = ends ? [ends[0], ...stops.map(({ point }) => point), ends[1]] : [];
    const travelled = (await this.roads.known(ctx, points)).travel(points, paceOf(engine));
    const { matrix } = travelled;
    const legs = points.slice(1).map((_, k) => minutesBetween(matrix, k, k + 1));
    const metres = points.slice(1).reduce((sum, _, k) => sum + (matrix.metres[k * matrix.size + k + 1] as number), 0);
    const [first, last] = [stops[0], stops.at(-1)];
    const trip = {
      slotId,
      room: {
        seats: details.seats,
        wheelchairs: Math.max(details.wheelchairSpaces, ...stops.map(({ aboard }) => aboard.wheelchairs)),
        walkers: Math.max(details.walkerSpaces, ...stops.map(({ aboard }) => aboard.walkers)),
      },
      leavesAt: first ? dateOf(minuteOf(first.at) - (legs[0] ?? 0)) : new Date(0),
      arrivesAt: last ? dateOf(minuteOf(last.at) + (legs.at(-1) ?? 0)) : new Date(0),
      detourMinutes: Math.max(
        0,
        legs.reduce((sum, leg) => sum + leg, 0) -
          (points.length > 1 ? minutesBetween(matrix, 0, points.length - 1) : 0),
      ),
      metres,
      estimated: isEstimated(travelled),
      stops,
    };
    if (stops.length < before.length) await this.trips.save(ctx, trip);
    // A car that is out for the round alone is full.
    if (isRoundTrip(offer)) return details.seats;
    return stops.length === 0 ? 0 : Math.min(seatsTakenThroughout(stops, legs), details.seats);
  }

  /** Leaves earlier or later with everybody in it. */
  async shift(ctx: Ctx, slotId: string, byMs: number): Promise<void> {
    await this.trips.shift(ctx, slotId, byMs);
    await this.rounds.shift(ctx, slotId, byMs);
    await reindexDeparture(ctx, slotId, byMs);
  }

  async stillFitting(ctx: Ctx, waiting: readonly HoldCase[], engine: EngineSettings): Promise<HeldTimes[]> {
    const times: HeldTimes[] = [];
    const aboard = new Map<string, AboardStop[]>();
    for (const held of waiting) {
      const { offerSlotId, id } = held.proposal;
      const before = aboard.get(offerSlotId) ?? (await this.stopsAboard(ctx, offerSlotId));
      aboard.set(offerSlotId, before);
      const trial = await this.trial(ctx, held, before, engine, false);
      if (trial?.result.fits) times.push(ownTimes(trial.result.plan, id));
    }
    return times;
  }

  /** Where somebody rides who has no part in it, or who has one does not, or more seats are gone than anybody sits in. */
  async listMiscounted(ctx: Ctx, slots: readonly CountedSlot[]): Promise<string[]> {
    const aboard = await this.trips.listStops(
      ctx,
      slots.map(({ id }) => id),
    );
    return slots.flatMap((slot) => (isCounted(slot, aboard.get(slot.id) ?? []) ? [] : [slot.id]));
  }

  private async stopsAboard(ctx: Ctx, slotId: string): Promise<AboardStop[]> {
    return (await this.trips.listStops(ctx, [slotId])).get(slotId) ?? [];
  }

  /** @param asShown near the times the proposal names, which somebody has just said yes to */
  private async trial(
    ctx: Ctx,
    { proposal, offer, request, slot }: HoldCase,
    aboard: readonly AboardStop[],
    engine: EngineSettings,
    asShown: boolean,
  ): Promise<RideTrial | null> {
    const points = [...aboard.map(({ point }) => point), ...(endsOf(offer) ?? []), ...(endsOf(request) ?? [])];
    return tryRide({
      offer: { listing: offer, details: rideOfferShape.parse(offer.details) },
      request: { listing: request, details: rideRequestShape.parse(request.details) },
      slot,
      aboard,
      ways: await this.roads.known(ctx, points),
      engine,
      riderId: proposal.id,
      ...(asShown && { shown: proposal }),
    });
  }
}

function isCounted({ taken, capacity, holderIds, ...ride }: CountedSlot, stops: readonly TripStop[]): boolean {
  const riderIds = new Set(stops.map(({ proposalId }) => proposalId));
  if (riderIds.size !== holderIds.length || !holderIds.every((id) => riderIds.has(id))) return false;
  const mostSeats = Math.max(0, ...stops.map(({ aboard }) => aboard.seats));
  return isRoundTrip(ride) ? taken === capacity : taken <= Math.min(mostSeats, capacity);
}

function ownTimes(plan: TripPlan, proposalId: string): HeldTimes {
  const [startsAt, endsAt] = timesOf(plan, proposalId).map(dateOf) as [Date, Date];
  return { proposalId, startsAt, endsAt };
}

/** Whose times are others now than before. */
function timesChanged(before: readonly AboardStop[], now: readonly StopWithLoad[]): HeldTimes[] {
  const at = (stops: readonly AboardStop[], id: string, kind: AboardStop['kind']): Date =>
    stops.find((stop) => stop.proposalId === id && stop.kind === kind)?.at ?? new Date(0);
  return [...new Set(before.map(({ proposalId }) => proposalId))]
    .map((proposalId) => ({
      proposalId,
      startsAt: at(now, proposalId, 'pick_up'),
      endsAt: at(now, proposalId, 'drop'),
    }))
    .filter(
      ({ proposalId, startsAt, endsAt }) =>
        startsAt.getTime() !== at(before, proposalId, 'pick_up').getTime() ||
        endsAt.getTime() !== at(before, proposalId, 'drop').getTime(),
    );
}

function legsOf({ matrix }: Travelled, plan: TripPlan): number[] {
  const points = [0, ...plan.stops.map(({ point }) => point), 1];
  return points.slice(1).map((point, k) => minutesBetween(matrix, points[k] as number, point));
}
