// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineSettings, Listing, Slot } from '@reciproca/exchange';
import type { Load, Rider, TimeWindow, Trip } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import type { DriverPapers } from './driver-papers.js';
import { type RideOffer, type RideRequest, seatsFor } from './ride.details.js';
import { MOST_CAR_WAIT_MINUTES, type Pace, STOP_MINUTES, roughMinutes } from './travel.js';
import type { WayBook } from './way-book.js';

/** How much earlier than needed somebody may have to arrive, and how much later than wished they may be fetched. */
export const MOST_WAITING_MINUTES = 60;
/** Times are kept to the millisecond: a promise kept to within this is kept. */
const ROUNDING_MINUTES = 0.01;
const MINUTE = 60_000;

/** Where somebody who is held or agreed gets in or out, and when. */
export interface AboardStop {
  readonly proposalId: string;
  readonly kind: 'pick_up' | 'drop';
  readonly point: Point;
  readonly at: Date;
  readonly promisedAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly mostAboardMinutes: number;
  readonly load: Load;
}

/** What is looked up before rides are judged: who is in each car already, and the ways on roads that are known. */
export interface RideKnown {
  readonly trips: ReadonlyMap<string, readonly AboardStop[]>;
  readonly ways: WayBook;
  /** Of drivers, as staff have seen them; none where there are none. */
  readonly papers: ReadonlyMap<string, DriverPapers>;
}

/** A car's trip as the insertion wants it, and the points its indices stand for. */
export interface LaidOutTrip {
  readonly trip: Trip;
  readonly points: Point[];
}

export const paceOf = ({ circuity, speedKmh }: Pace): Pace => ({ circuity, speedKmh });
export const minuteOf = (date: Date): number => date.getTime() / MINUTE;
export const dateOf = (minute: number): Date => new Date(Math.round(minute * MINUTE));

export function endsOf(listing: Pick<Listing, 'lat' | 'lon' | 'toLat' | 'toLon'>): [Point, Point] | null {
  const { lat, lon, toLat, toLon } = listing;
  return toLat === null || toLon === null
    ? null
    : [
        { lat, lon },
        { lat: toLat, lon: toLon },
      ];
}

/** The trip of one departure with everybody aboard, stops in their order. */
export function layOutTrip(
  ends: [Point, Point],
  ride: RideOffer,
  slot: Pick<Slot, 'startsAt' | 'endsAt'>,
  stops: readonly AboardStop[],
  engine: EngineSettings,
): LaidOutTrip {
  const points = [...ends, ...stops.map(({ point }) => point)];
  const ids = [...new Set(stops.map(({ proposalId }) => proposalId))];
  const riders = ids.flatMap((id) => riderAboard(id, stops));
  const order = stops.map(({ proposalId, kind }) => 2 * ids.indexOf(proposalId) + (kind === 'drop' ? 1 : 0));
  const trip: Trip = {
    from: 0,
    to: 1,
    leavesWithin: { opens: minuteOf(slot.startsAt), closes: minuteOf(slot.endsAt) },
    room: { seats: ride.seats, wheelchairs: ride.wheelchairSpaces, walkers: ride.walkerSpaces },
    mostDetourMinutes: ride.detourMinutes,
    mostDetourShare: ride.detourPercent === undefined ? Infinity : ride.detourPercent / 100,
    stopMinutes: STOP_MINUTES,
    mostCarWaitMinutes: MOST_CAR_WAIT_MINUTES,
    othersDelayMinutes: engine.otherRidersDelayMinutes + ROUNDING_MINUTES,
    riders,
    order,
  };
  return { trip, points };
}

function riderAboard(id: string, stops: readonly AboardStop[]): Rider[] {
  const [i, j] = (['pick_up', 'drop'] as const).map((kind) =>
    stops.findIndex((stop) => stop.proposalId === id && stop.kind === kind),
  );
  const [pickUp, drop] = [stops[i ?? -1], stops[j ?? -1]];
  if (!pickUp || !drop || i === undefined || j === undefined) return [];
  return [
    {
      id,
      pickUp: 2 + i,
      drop: 2 + j,
      load: pickUp.load,
      pickUpWithin: windowOf(pickUp),
      dropWithin: windowOf(drop),
      waiting: 'nowhere',
      mostAboardMinutes: pickUp.mostAboardMinutes + ROUNDING_MINUTES,
      promised: { pickUpAt: minuteOf(pickUp.promisedAt), dropAt: minuteOf(drop.promisedAt) },
    },
  ];
}

function windowOf({ opensAt, closesAt }: AboardStop): TimeWindow {
  return {
    opens: opensAt ? minuteOf(opensAt) - ROUNDING_MINUTES : -Infinity,
    closes: closesAt ? minuteOf(closesAt) + ROUNDING_MINUTES : Infinity,
  };
}

/** Who asks, getting in and out at the two points given by index; `promised` are the times they have been shown. */
export function riderAsking(
  id: string,
  ride: RideRequest,
  ends: [Point, Point],
  at: { pickUp: number; drop: number },
  pace: Pace,
  promised: Rider['promised'] = null,
): Rider {
  const rideMinutes = roughMinutes(...ends, pace);
  const always = { opens: -Infinity, closes: Infinity };
  const due = ride.arriveBy ? Date.parse(ride.arriveBy) / MINUTE : null;
  const wished = ride.leaveAt ? Date.parse(ride.leaveAt) / MINUTE : null;
  const until = ride.leaveUntil ? Date.parse(ride.leaveUntil) / MINUTE : (wished ?? 0) + MOST_WAITING_MINUTES;
  return {
    id,
    ...at,
    load: { seats: seatsFor(ride), wheelchairs: ride.wheelchair ? 1 : 0, walkers: ride.walker ? 1 : 0 },
    pickUpWithin: wished === null ? always : { opens: wished, closes: until },
    dropWithin: due === null ? always : { opens: due - MOST_WAITING_MINUTES, closes: due },
    waiting: due !== null ? 'before_drop_closes' : ride.leaveUntil ? 'nowhere' : 'after_pick_up_opens',
    // Twice the straight way and ten minutes: nobody is driven about the whole valley.
    mostAboardMinutes: STOP_MINUTES + 2 * rideMinutes + 10,
    promised,
  };
}
