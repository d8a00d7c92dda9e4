// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Progress } from '../output/progress.js';
import { type CondominiumYear, simulateCondominium } from './condominium/simulate-condominium.js';
import { simulateTransport, type TransportYear } from './transport/simulate-transport.js';

export interface SimulationOptions {
  readonly seed: number;
  readonly years: number;
  readonly weeks: number;
}

/** Per year, one entry a policy or a length, always in the same order. */
export interface Simulation extends SimulationOptions {
  readonly transport: readonly (readonly TransportYear[])[];
  readonly condominium: readonly (readonly CondominiumYear[])[];
}

/** Invents so many years, each from a seed of its own; the same seeds give the same years. */
export function simulateYears(options: SimulationOptions, progress: Progress): Simulation {
  const seeds = Array.from({ length: options.years }, (_, year) => options.seed + year);
  progress.start(2 * options.years, 'Simulazione');
  const oneAfterAnother = <T>(simulate: (seed: number) => T): T[] =>
    seeds.map((seed) => {
      const year = simulate(seed);
      progress.advance(1);
      return year;
    });
  const transport = oneAfterAnother((seed) => simulateTransport(seed, options.weeks));
  const condominium = oneAfterAnother((seed) => simulateCondominium(seed, options.weeks));
  progress.stop();
  return { ...options, transport, condominium };
}
