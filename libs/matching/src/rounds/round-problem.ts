// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundRequest } from './round-plan.js';
import type { RoundsProblem } from './rounds-problem.js';

/** Longer than any ride; finite, so that sums stay numbers. */
const NO_LIMIT_MINUTES = 1e6;

/** Place of each node of the dial-a-ride problem of a round; a visit is collected where it is delivered. */
export function placesOf({ driver, stops }: RoundRequest): readonly number[] {
  return [
    driver.startPlace,
    ...stops.map(({ pickupPlace, place }) => pickupPlace ?? place),
    ...stops.map(({ place }) => place),
    driver.endPlace,
  ];
}

/** The round as a dial-a-ride problem of one vehicle that minimises driving minutes. */
export function roundProblem(request: RoundRequest): RoundsProblem {
  const { driver, stops, placeCount, travelMinutes } = request;
  const places = placesOf(request);
  const size = places.length;
  const travel = new Float64Array(size * size);
  for (const [from, one] of places.entries()) {
    for (const [to, other] of places.entries())
      travel[from * size + to] = one === other ? 0 : travelMinutes[one * placeCount + other]!;
  }
  const nodes = (depot: number, pickups: readonly number[], drops: readonly number[]): Float64Array =>
    Float64Array.of(depot, ...pickups, ...drops, depot);
  // What is not collected on the way rides in no room: it is carried no further than its own door.
  const units = stops.map((stop) => (stop.pickupPlace === null ? 0 : stop.units));
  return {
    vehicles: 1,
    capacity: driver.capacity,
    maxRouteMinutes: driver.maxMinutes,
    requestCount: stops.length,
    maxRideMinutes: Float64Array.of(
      NO_LIMIT_MINUTES,
      ...stops.map(({ maxRideMinutes }) => maxRideMinutes ?? NO_LIMIT_MINUTES),
    ),
    serviceMinutes: nodes(
      0,
      stops.map(({ pickupPlace, loadMinutes }) => (pickupPlace === null ? 0 : (loadMinutes ?? 0))),
      stops.map(({ serviceMinutes }) => serviceMinutes),
    ),
    demand: nodes(
      0,
      units,
      units.map((amount) => -amount),
    ),
    earliest: nodes(
      driver.earliest,
      stops.map(({ pickupEarliest }) => pickupEarliest ?? driver.earliest),
      stops.map(({ earliest }) => earliest),
    ),
    latest: nodes(
      driver.latest,
      stops.map(({ pickupLatest }) => pickupLatest ?? driver.latest),
      stops.map(({ latest }) => latest),
    ),
    travelMinutes: travel,
    distance: travel.slice(),
  };
}
