// SPDX-License-Identifier: AGPL-3.0-or-later
import { euclideanProblem, type PlaneNode, type RoundsProblem, seededRandom } from '@reciproca/matching';

export interface PlaneRounds {
  readonly seed: number;
  readonly requests: number;
  readonly vehicles: number;
  readonly capacity?: number;
  readonly horizon?: number;
  readonly maxRouteMinutes?: number;
  readonly maxRideMinutes?: number;
  readonly windowMinutes?: number;
}

/** Random dial-a-ride problems by the recipe of Cordeau (2006): a square of 20 minutes, a depot in its middle, a tight window at one end of each request. */
export function planeNodes({ seed, requests, horizon = 480, windowMinutes = 15 }: PlaneRounds): PlaneNode[] {
  const random = seededRandom(seed);
  const coordinate = (): number => Math.round((random() * 20 - 10) * 1000) / 1000;
  const depot: PlaneNode = { x: 0, y: 0, serviceMinutes: 0, demand: 0, earliest: 0, latest: horizon };
  const node = (demand: number, isTight: boolean): PlaneNode => {
    const begin = isTight ? Math.floor(random() * (horizon - 60 - windowMinutes)) + (demand < 0 ? 45 : 0) : 0;
    return {
      x: coordinate(),
      y: coordinate(),
      serviceMinutes: 3,
      demand,
      earliest: begin,
      latest: isTight ? begin + windowMinutes : 1440,
    };
  };
  const half = requests / 2;
  const pickups = Array.from({ length: requests }, (_, at) => node(1, at >= half));
  const drops = Array.from({ length: requests }, (_, at) => node(-1, at < half));
  return [depot, ...pickups, ...drops, depot];
}

export function planeRounds(recipe: PlaneRounds): RoundsProblem {
  const { vehicles, capacity = 3, horizon = 480, maxRouteMinutes = horizon, maxRideMinutes = 30 } = recipe;
  return euclideanProblem({ vehicles, capacity, maxRouteMinutes, maxRideMinutes }, planeNodes(recipe));
}
