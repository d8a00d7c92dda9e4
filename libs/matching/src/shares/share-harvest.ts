// SPDX-License-Identifier: AGPL-3.0-or-later
import { divideLots } from './divide-lots.js';
import {
  DEFAULT_SHARE_SETTINGS,
  type Harvest,
  type HarvestShares,
  type HouseholdShare,
  type ShareReason,
  type ShareSettings,
} from './harvest.js';
import { shareWeight } from './share-weight.js';

/**
 * Divides a harvest so that nobody could get more without someone who has as little or less, for their weight, getting less (up to one lot).
 * Every gram is accounted for. Throws RangeError on weights that are no whole grams, on nobody in a household, and on an id met twice.
 */
export function shareHarvest(harvest: Harvest, settings: ShareSettings = DEFAULT_SHARE_SETTINGS): HarvestShares {
  check(harvest);
  const { grams, lotGrams = 1 } = harvest;
  const households = [...harvest.households].sort((one, other) => (one.id < other.id ? -1 : 1));
  const weighed = households.map((household) => ({ household, ...shareWeight(household, settings) }));
  const takers = weighed.map(({ household, weight }) => ({
    id: household.id,
    weight,
    mostLots: Math.floor(household.wishGrams / lotGrams),
  }));
  const lots = divideLots(Math.floor(grams / lotGrams), takers);
  const shares = weighed.map(({ household, weight, reasons }, at): HouseholdShare => {
    const given = lots[at]! * lotGrams;
    return {
      id: household.id,
      grams: given,
      weight,
      reasons: [...reasons, outcomeOf(given, household.wishGrams, lotGrams, weight)],
    };
  });
  const givenGrams = shares.reduce((sum, share) => sum + share.grams, 0);
  const leftoverGrams = grams - givenGrams;
  const areWishesMet = shares.every((share, at) => share.grams === households[at]!.wishGrams);
  return {
    shares,
    givenGrams,
    leftoverGrams,
    leftoverReason: leftoverGrams === 0 ? null : areWishesMet ? 'wishes-met' : 'less-than-a-lot',
  };
}

function outcomeOf(given: number, wishGrams: number, lotGrams: number, weight: number): ShareReason {
  if (wishGrams < lotGrams && wishGrams > 0) return { code: 'wish-below-lot', params: { lotGrams } };
  if (given + lotGrams > wishGrams) return { code: 'wish-met', params: { grams: given } };
  return { code: 'same-level', params: { gramsPerWeight: Math.round(given / weight) } };
}

function check({ grams, lotGrams = 1, households }: Harvest): void {
  if (!Number.isSafeInteger(grams) || grams < 0) throw new RangeError('A harvest is weighed in whole grams');
  if (!Number.isSafeInteger(lotGrams) || lotGrams < 1) throw new RangeError('A lot is at least a gram, in whole grams');
  if (new Set(households.map(({ id }) => id)).size !== households.length) throw new RangeError('A household asks once');
  for (const { wishGrams, people } of households) {
    if (!Number.isSafeInteger(wishGrams) || wishGrams < 0) throw new RangeError('A wish is weighed in whole grams');
    if (!Number.isSafeInteger(people) || people < 1) throw new RangeError('A household has at least one person');
  }
}
