// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Load, type Rider, stretchLoads, type TripPlan } from '@reciproca/matching';
import type { RideTrial } from './ride.insertion.js';
import { type AboardStop, dateOf } from './ride.trip.js';

/** A shorter ride than this nobody asks for: such a stretch does not keep a car open. */
const SHORTEST_STRETCH_MINUTES = 3;

/** A stop with what is in the car when it drives on. */
export interface StopWithLoad extends AboardStop {
  readonly aboard: Load;
}

/** The stops of a plan as they are kept. Who is new is promised what the plan says; the others keep what they were promised. */
export function stopsOf({ laidOut, rider }: RideTrial, plan: TripPlan, before: readonly AboardStop[]): StopWithLoad[] {
  return plan.stops.map(({ riderId, kind, point, at, aboard }) => {
    const old = before.find((stop) => stop.proposalId === riderId && stop.kind === kind);
    const time = dateOf(at);
    return old
      ? { ...old, at: time, aboard }
      : {
          ...newStop(rider, kind),
          point: laidOut.points[point] as AboardStop['point'],
          at: time,
          promisedAt: time,
          aboard,
        };
  });
}

function newStop(rider: Rider, kind: AboardStop['kind']): Omit<AboardStop, 'point' | 'at' | 'promisedAt'> {
  const within = kind === 'drop' ? rider.dropWithin : rider.pickUpWithin;
  return {
    proposalId: rider.id,
    kind,
    opensAt: Number.isFinite(within.opens) ? dateOf(within.opens) : null,
    closesAt: Number.isFinite(within.closes) ? dateOf(within.closes) : null,
    mostAboardMinutes: rider.mostAboardMinutes,
    load: rider.load,
  };
}

/** The stops of these riders alone, loads counted again; nobody's times move. */
export function stopsAmong(stops: readonly AboardStop[], proposalIds: readonly string[]): StopWithLoad[] {
  const rest = stops.filter((stop) => proposalIds.includes(stop.proposalId));
  const ids = [...new Set(rest.map((stop) => stop.proposalId))];
  const riders = ids.map((id) => ({
    load: rest.find((stop) => stop.proposalId === id)?.load ?? { seats: 0, wheelchairs: 0, walkers: 0 },
  }));
  const loads = stretchLoads(
    riders,
    rest.map((stop) => 2 * ids.indexOf(stop.proposalId) + (stop.kind === 'drop' ? 1 : 0)),
  );
  return rest.map((stop, k) => ({ ...stop, aboard: loads[k] as Load }));
}

/**
 * Seats that nobody can have on any stretch: what is taken on the emptiest of those worth driving.
 * @param legs minutes from where the car leaves to the first stop, from stop to stop, and on to its end
 */
export function seatsTakenThroughout(stops: readonly StopWithLoad[], legs: readonly number[]): number {
  const taken = [0, ...stops.map(({ aboard }) => aboard.seats)];
  const worth = taken.filter((_, k) => (legs[k] ?? 0) >= SHORTEST_STRETCH_MINUTES);
  return worth.length > 0 ? Math.min(...worth) : Math.max(...taken);
}
