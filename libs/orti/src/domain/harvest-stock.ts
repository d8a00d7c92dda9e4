// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Crate, Harvest } from './garden.js';

export interface HarvestStock {
  /** What is still to be given. */
  readonly availableGrams: number;
  /** Crates that are promised or given and stay so. */
  readonly settledCrates: number;
}

/**
 * What is left of a harvest: less the crates given, by their weight, and those promised that are not crates yet, as full ones.
 * @param takenCrates of the offer's slot; `openCrates` of them are asked for by those among whom it is shared
 */
export function stockOf(
  harvest: Pick<Harvest, 'grams' | 'crateGrams'>,
  crates: readonly Pick<Crate, 'crates' | 'grams' | 'state'>[],
  takenCrates: number,
  openCrates: number,
): HarvestStock {
  const given = crates.filter(({ state }) => state !== 'cancelled');
  const settledCrates = Math.max(0, takenCrates - openCrates);
  const promised = Math.max(0, settledCrates - given.reduce((sum, crate) => sum + crate.crates, 0));
  return { availableGrams: Math.max(0, gramsLeft(harvest, given) - promised * harvest.crateGrams), settledCrates };
}

/** Not given to anybody, in grams. */
export function gramsLeft(harvest: Pick<Harvest, 'grams'>, crates: readonly Pick<Crate, 'grams' | 'state'>[]): number {
  return harvest.grams - crates.filter(({ state }) => state !== 'cancelled').reduce((sum, { grams }) => sum + grams, 0);
}
