// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CarDay, metresOf, needsAboard } from './car-day.js';
import type { NeedEnd } from './live-year.js';

export interface TransportFigures {
  readonly requests: number;
  readonly served: number;
  readonly refused: number;
  readonly cancelled: number;
  /** Kilometres driven for each person served, there and back and from the driver's home and to it. */
  readonly kmPerPerson: number;
  /** People a car carries between leaving home and being back. */
  readonly peoplePerTrip: number;
  readonly trips: number;
}

export function figuresOf(ends: ReadonlyMap<number, NeedEnd>, trips: readonly CarDay[]): TransportFigures {
  const count = (end: NeedEnd): number => [...ends.values()].filter((each) => each === end).length;
  const served = count('served');
  const km = trips.reduce((sum, trip) => sum + metresOf(trip), 0) / 1000;
  const people = trips.reduce((sum, trip) => sum + needsAboard(trip).size, 0);
  return {
    requests: ends.size,
    served,
    refused: count('refused'),
    cancelled: count('cancelled'),
    kmPerPerson: km / Math.max(1, served),
    peoplePerTrip: people / Math.max(1, trips.length),
    trips: trips.length,
  };
}
