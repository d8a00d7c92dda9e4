// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Crate, Harvest } from './garden.js';

/** Somebody’s, without being a crate yet: a first yes keeps it, or it is agreed and about to become one. */
export interface PromisedProduce {
  readonly harvestId: string;
  readonly proposalId: string;
  /** Its own weight where it was shared out by weight; full crates otherwise. */
  readonly grams: number;
  readonly units: number;
}

export interface HarvestStock {
  /** Harvested, less for sale, less given, less promised: the one number of what is still to be had, wherever it is shown. */
  readonly freeGrams: number;
  /** Whole crates of it. */
  readonly cratesLeft: number;
}

/** What is left of a harvest, by weight. */
export function stockOf(
  harvest: Pick<Harvest, 'grams' | 'crateGrams' | 'saleGrams'>,
  crates: readonly Pick<Crate, 'grams' | 'state'>[],
  promised: readonly Pick<PromisedProduce, 'grams'>[],
): HarvestStock {
  const freeGrams = Math.max(0, gramsLeft(harvest, crates) - promised.reduce((sum, { grams }) => sum + grams, 0));
  return { freeGrams, cratesLeft: Math.floor(freeGrams / harvest.crateGrams) };
}

/** Not given to anybody and not for sale, in grams. */
export function gramsLeft(
  { grams: harvested, saleGrams }: Pick<Harvest, 'grams' | 'saleGrams'>,
  crates: readonly Pick<Crate, 'grams' | 'state'>[],
): number {
  const given = crates.filter(({ state }) => state !== 'cancelled').reduce((sum, { grams }) => sum + grams, 0);
  return harvested - saleGrams - given;
}
