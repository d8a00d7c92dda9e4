// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from '@reciproca/territory';
import type { Pace } from '../domain/travel.js';
import type { Travelled, TravelSource } from '../domain/travelled.js';

/** A drive by way of stops. */
export interface Route {
  readonly minutes: number;
  readonly metres: number;
  readonly legs: readonly { readonly minutes: number; readonly metres: number }[];
  /** True where not all of it was measured on roads. */
  readonly estimated: boolean;
  readonly source: TravelSource;
}

/** Who knows how long it takes from here to there. Never throws: what it cannot find out it estimates, and says so. */
export interface Router {
  readonly source: TravelSource;
  /** Minutes and metres between each two of the points; `pace` is for what has to be estimated. */
  travel(points: readonly Point[], pace: Pace): Promise<Travelled>;
  /** By way of all stops, in their order; two at least. */
  route(stops: readonly Point[], pace: Pace): Promise<Route>;
}

/** Injection token of the {@link Router} of this installation. */
export const ROUTER = Symbol('ROUTER');
