// SPDX-License-Identifier: AGPL-3.0-or-later
import { chooseHouseholds, leastLotsOf } from './choose-households.js';
import { divideLots } from './divide-lots.js';
import {
  type AskingHousehold,
  DEFAULT_SHARE_SETTINGS,
  type Harvest,
  type HarvestShares,
  type HouseholdShare,
  type LeftoverReason,
  type ShareReason,
  type ShareSettings,
} from './harvest.js';
import { shareWeight } from './share-weight.js';

interface Portion {
  readonly household: AskingHousehold;
  readonly weight: number;
  readonly reasons: readonly ShareReason[];
  readonly leastLots: number;
  readonly mostLots: number;
  readonly lots: number;
}

/**
 * Divides a harvest so that nobody of those it is divided among could get more without someone who has as little or less, for their weight,
 * getting less (up to one lot). Every gram is accounted for. Throws RangeError on weights that are no
 * whole grams, on nobody in a household, and on an id met twice.
 */
export function shareHarvest(harvest: Harvest, settings: ShareSettings = DEFAULT_SHARE_SETTINGS): HarvestShares {
  check(harvest);
  const { grams, lotGrams = 1, leastGrams = 0 } = harvest;
  const chosen = chooseHouseholds(harvest, settings);
  const portions = portionsOf(harvest, chosen, settings);
  const baseGrams = baseOf(portions, lotGrams);
  const byId = new Map(portions.map((portion) => [portion.household.id, portion]));
  const households = [...harvest.households].sort((one, other) => (one.id < other.id ? -1 : 1));
  const shares = households.map((household): HouseholdShare => {
    const portion = byId.get(household.id);
    if (!portion) {
      const reasons: ShareReason[] = [{ code: 'not-this-time', params: { households: chosen.size } }];
      return { id: household.id, grams: 0, weight: shareWeight(household, settings).weight, reasons };
    }
    const given = portion.lots * lotGrams;
    const outcome = outcomeOf(portion, given, lotGrams, leastGrams, baseGrams);
    return { id: household.id, grams: given, weight: portion.weight, reasons: [...portion.reasons, outcome] };
  });
  const givenGrams = shares.reduce((sum, share) => sum + share.grams, 0);
  const leftoverGrams = grams - givenGrams;
  const leftoverReason = leftoverGrams === 0 ? null : whyLeft(leftoverGrams, lotGrams, portions, households.length);
  return { shares, givenGrams, leftoverGrams, leftoverReason, households: chosen.size };
}

function portionsOf(harvest: Harvest, chosen: ReadonlySet<string>, settings: ShareSettings): Portion[] {
  const { grams, lotGrams = 1, leastGrams = 0, equalParts = false } = harvest;
  const takers = harvest.households
    .filter(({ id }) => chosen.has(id))
    .map((household) => ({
      household,
      id: household.id,
      ...shareWeight(household, settings),
      leastLots: leastLotsOf(household, leastGrams, lotGrams),
      mostLots: Math.floor(household.wishGrams / lotGrams),
    }));
  const lots = divideLots(Math.floor(grams / lotGrams), takers);
  return takers.map((taker, own) => {
    if (!equalParts) return { ...taker, lots: lots[own]! };
    const equals = takers.flatMap((other, at) =>
      other.weight === taker.weight && other.mostLots === taker.mostLots ? [lots[at]!] : [],
    );
    return { ...taker, lots: Math.min(...equals) };
  });
}

/** What somebody of weight 1 has of it, below the wishes and above the least parts; to the lot. */
function baseOf(portions: readonly Portion[], lotGrams: number): number {
  const between = portions.filter(({ lots, leastLots, mostLots }) => lots < mostLots && lots > leastLots);
  const levels = between.map(({ lots, weight }) => lots / weight);
  return levels.length === 0 ? 0 : Math.round(Math.min(...levels)) * lotGrams;
}

function outcomeOf(
  { household, lots, leastLots, mostLots, weight }: Portion,
  given: number,
  lotGrams: number,
  leastGrams: number,
  baseGrams: number,
): ShareReason {
  if (mostLots === 0 && household.wishGrams > 0) return { code: 'wish-below-lot', params: { lotGrams } };
  if (lots === mostLots) return { code: 'wish-met', params: { grams: given } };
  if (leastGrams > 0 && lots <= leastLots) return { code: 'least-part', params: { kg: given / 1000 } };
  return { code: 'same-level', params: { gramsPerWeight: baseGrams || Math.round(given / weight) } };
}

function whyLeft(
  leftoverGrams: number,
  lotGrams: number,
  portions: readonly Portion[],
  asking: number,
): LeftoverReason {
  const isMet = portions.every(({ lots, household }) => lots * lotGrams === household.wishGrams);
  if (isMet) return portions.length === asking ? 'wishes-met' : 'chosen-have-enough';
  const takesMore = portions.some(({ lots, mostLots }) => lots < mostLots);
  return leftoverGrams >= lotGrams && takesMore ? 'equal-parts' : 'less-than-a-lot';
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
