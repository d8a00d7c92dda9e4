// SPDX-License-Identifier: AGPL-3.0-or-later
import { seededRandom } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import { RandomDraws } from '../random-draws.js';
import type { CarDay } from './car-day.js';
import { openConsortium } from './consortium.js';
import { drawDrivers } from './draw-drivers.js';
import { drawNeeds } from './draw-needs.js';
import { FirstCome } from './first-come.js';
import { Greedy } from './greedy.js';
import { liveYear, type NeedEnd } from './live-year.js';
import { PointList } from './point-list.js';
import { Reciproca } from './reciproca.js';
import type { RideNeed } from './ride-need.js';
import { figuresOf, type TransportFigures } from './transport-figures.js';

export const TRANSPORT_POLICIES = ['firstCome', 'greedy', 'reciproca'] as const;
export type TransportPolicyName = (typeof TRANSPORT_POLICIES)[number];

/** What one policy made of a year. */
export interface TransportYear {
  readonly policy: TransportPolicyName;
  readonly needs: readonly RideNeed[];
  readonly ends: ReadonlyMap<number, NeedEnd>;
  readonly trips: readonly CarDay[];
  /** Where the points of needs are. */
  readonly placeOf: (point: number) => Point;
  readonly figures: TransportFigures;
}

/** The same calls and the same drivers under each policy. `loadSolver()` must come first. */
export function simulateTransport(seed: number, weeks: number): TransportYear[] {
  const consortium = openConsortium();
  const points = new PointList();
  const drivers = drawDrivers(consortium, points, new RandomDraws(seededRandom(seed * 7919 + 1)));
  const needs = drawNeeds(consortium, weeks, points, new RandomDraws(seededRandom(seed * 7919 + 2)));
  const travel = points.travel();
  return TRANSPORT_POLICIES.map((name): TransportYear => {
    const policy = { firstCome: FirstCome, greedy: Greedy, reciproca: Reciproca }[name];
    const lived = new policy(drivers, travel);
    const ends = liveYear(needs, lived);
    const trips = lived.listTrips();
    return { policy: name, needs, ends, trips, placeOf: (point) => points.at(point), figures: figuresOf(ends, trips) };
  });
}
