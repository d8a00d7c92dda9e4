// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from '@reciproca/territory';
import type { Route, Router } from '../application/router.js';
import { type Pace, roadMetres, travelMinutes } from '../domain/travel.js';
import { crowFlies, type Travelled } from '../domain/travelled.js';

/** Straight lines with the ente's factor and speed: needs nothing, asks nobody. */
export class CrowFlyRouter implements Router {
  readonly source = 'crow_fly';

  travel(points: readonly Point[], pace: Pace): Promise<Travelled> {
    return Promise.resolve(crowFlies(points, pace));
  }

  route(stops: readonly Point[], pace: Pace): Promise<Route> {
    const legs = stops.slice(1).map((to, index) => {
      const from = stops[index] as Point;
      return { minutes: travelMinutes(from, to, pace), metres: roadMetres(from, to, pace) };
    });
    const total = (name: 'minutes' | 'metres'): number => legs.reduce((sum, leg) => sum + leg[name], 0);
    return Promise.resolve({
      minutes: total('minutes'),
      metres: total('metres'),
      legs,
      estimated: true,
      source: this.source,
    });
  }
}
