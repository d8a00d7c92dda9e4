// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineSettings, Listing, Slot } from '@reciproca/exchange';
import {
  type AskWays,
  matrixOf,
  type RideAsk,
  type RideColumns,
  rideColumns,
  stopTimes,
  stretchLoads,
} from '@reciproca/matching';
import { approximate, type Point } from '@reciproca/territory';
import type { RideOffer, RideRequest } from './ride.details.js';
import { type AboardStop, endsOf, layOutTrip, minuteOf, paceOf, riderAsking } from './ride.trip.js';
import { MOST_CAR_WAIT_MINUTES, type Pace, roadMetres, STOP_MINUTES, travelMinutes } from './travel.js';

/** One departure of an offered ride. */
export interface OfferedDeparture
  extends Pick<Listing, 'lat' | 'lon' | 'toLat' | 'toLon'>, Pick<Slot, 'startsAt' | 'endsAt'> {
  readonly slotId: string;
  readonly listingId: string;
  readonly details: RideOffer;
}

/** What the scan of a request over these departures takes: columns, the request, and the ways its two points need. */
export interface RideScan {
  readonly columns: RideColumns;
  readonly ask: RideAsk;
  readonly ways: AskWays;
  readonly between: (from: number, to: number) => number;
}

/** Lays departures out in columns; departure n leaves from point 2n for point 2n + 1, the stops of those aboard come after. */
export function scanOf(
  departures: readonly OfferedDeparture[],
  stops: ReadonlyMap<string, readonly AboardStop[]>,
  request: Pick<Listing, 'lat' | 'lon' | 'toLat' | 'toLon'>,
  ride: RideRequest,
  engine: EngineSettings,
): RideScan {
  const pace = paceOf(engine);
  const aboard = departures.map(({ slotId }) => stops.get(slotId) ?? []);
  const columns = rideColumns(
    departures.length,
    aboard.reduce((sum, own) => sum + own.length, 0),
  );
  const points: Point[] = departures.flatMap((departure) => (endsOf(departure) ?? [departure, departure]).map(cellOf));
  departures.forEach((departure, n) => {
    const { details } = departure;
    columns.from[n] = 2 * n;
    columns.to[n] = 2 * n + 1;
    columns.wayMinutes[n] = travelMinutes(points[2 * n] as Point, points[2 * n + 1] as Point, pace);
    columns.leavesFrom[n] = minuteOf(departure.startsAt);
    columns.leavesUntil[n] = minuteOf(departure.endsAt);
    columns.mostDetourMinutes[n] = details.detourMinutes;
    columns.mostDetourShare[n] = details.detourPercent === undefined ? Infinity : details.detourPercent / 100;
    columns.seats[n] = details.seats;
    columns.wheelchairs[n] = details.wheelchairSpaces;
    columns.walkers[n] = details.walkerSpaces;
    columns.stopStart[n + 1] = columns.stopStart[n] as number;
    if (aboard[n]?.length) layStops(columns, n, departure, aboard[n], points, engine);
  });
  const [pickUp, drop] = endsOf(request) ?? [request, request];
  const ends: [Point, Point] = [cellOf(pickUp), cellOf(drop)];
  const rider = riderAsking('', ride, ends, { pickUp: -1, drop: -1 }, pace);
  const ask: RideAsk = { ...rider, stopMinutes: STOP_MINUTES, mostCarWaitMinutes: MOST_CAR_WAIT_MINUTES };
  const between = (from: number, to: number): number => travelMinutes(points[from] as Point, points[to] as Point, pace);
  return { columns, ask, ways: waysOf(points, ends, pace), between };
}

function layStops(
  columns: RideColumns,
  n: number,
  departure: OfferedDeparture,
  stops: readonly AboardStop[],
  all: Point[],
  engine: EngineSettings,
): void {
  const pace = paceOf(engine);
  const { trip, points } = layOutTrip(
    endsOf(departure) ?? [departure, departure],
    departure.details,
    departure,
    stops,
    engine,
  );
  const own = points.map(cellOf);
  const way = (from: number, to: number): { minutes: number; metres: number } => {
    const [a, b] = [own[from] as Point, own[to] as Point];
    return { minutes: travelMinutes(a, b, pace), metres: roadMetres(a, b, pace) };
  };
  const times = stopTimes(trip, matrixOf(own.length, way));
  const loads = stretchLoads(trip.riders, trip.order);
  stops.forEach((stop, k) => {
    const at = (columns.stopStart[n + 1] as number) + k;
    columns.stopPoint[at] = all.push(own[2 + k] as Point) - 1;
    columns.stopEarliest[at] = times.earliest[k] as number;
    columns.stopLatest[at] = times.latest[k] as number;
    columns.stopStanding[at] = times.standing[k] as number;
    columns.stopSeats[at] = loads[k]?.seats ?? 0;
    columns.stopWheelchairs[at] = loads[k]?.wheelchairs ?? 0;
    columns.stopWalkers[at] = loads[k]?.walkers ?? 0;
  });
  columns.stopStart[n + 1] = (columns.stopStart[n + 1] as number) + stops.length;
}

/** As in `roughMinutes`, each place looked up once for all ways. */
const cellOf = ({ lat, lon }: Point): Point => approximate(lat, lon);

/** As the crow flies there and back are the same. */
function waysOf(
  points: readonly Point[],
  [pickUp, drop]: readonly [Point, Point] | readonly Point[],
  pace: Pace,
): AskWays {
  const [p, q] = [pickUp as Point, drop as Point];
  const toPickUp = Float64Array.from(points, (point) => travelMinutes(point, p, pace));
  const toDrop = Float64Array.from(points, (point) => travelMinutes(point, q, pace));
  return { toPickUp, fromPickUp: toPickUp, toDrop, fromDrop: toDrop, ride: travelMinutes(p, q, pace) };
}
