// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AskingHousehold, Harvest, ShareSettings } from './harvest.js';
import { needOf } from './share-weight.js';

/**
 * Ids of those among whom a harvest is divided: in most need first, then who asked first, as many as are wanted and as there are least parts
 * for. Without a least part, and without a number, everybody.
 */
export function chooseHouseholds(
  { grams, lotGrams = 1, households, leastGrams = 0, mostHouseholds = Infinity }: Harvest,
  settings: ShareSettings,
): ReadonlySet<string> {
  const byNeed = households
    .map((household, at) => ({ household, at, need: needOf(household, settings) }))
    .toSorted((one, other) => other.need - one.need || one.at - other.at);
  const chosen = new Set<string>();
  let left = Math.floor(grams / lotGrams);
  for (const { household } of byNeed) {
    const least = leastLotsOf(household, leastGrams, lotGrams);
    if (chosen.size >= mostHouseholds || least > left) break;
    chosen.add(household.id);
    left -= least;
  }
  return chosen;
}

/** The least part of a household in lots: never more than it asks for. */
export function leastLotsOf({ wishGrams }: AskingHousehold, leastGrams: number, lotGrams: number): number {
  return Math.min(Math.floor(wishGrams / lotGrams), Math.ceil(leastGrams / lotGrams));
}
