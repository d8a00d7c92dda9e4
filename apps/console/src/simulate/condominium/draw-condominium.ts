// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RandomDraws } from '../random-draws.js';
import type { HelpNeed, Resident } from './resident.js';

export const CATEGORIES = 30;
export const RESIDENTS = 240;
const LEAST_OFFERS = 1;
const MOST_OFFERS = 3;
const NEEDS_A_WEEK = 14;
const WAIT_DAYS = 21;
/** The nth most wanted category is wanted as often as n to the minus this. */
const POPULARITY_POWER = 0.7;

export interface Condominium {
  readonly residents: readonly Resident[];
  readonly needs: readonly HelpNeed[];
}

/**
 * Residents with one to three things they can do, and needs as they come. What many can do is not what many want: the two lists of
 * favourites are shuffled apart, as in life.
 */
export function drawCondominium(weeks: number, draws: RandomDraws): Condominium {
  const [offered, wanted] = [popularity(draws), popularity(draws)];
  const residents = Array.from({ length: RESIDENTS }, (_, id): Resident => {
    const count = draws.whole(LEAST_OFFERS, MOST_OFFERS);
    const offers = new Set<number>();
    while (offers.size < count) offers.add(draws.weighted(offered));
    return { id, offers: [...offers] };
  });
  const needs = Array.from({ length: NEEDS_A_WEEK * weeks }, (_, id): HelpNeed => {
    const resident = residents[draws.whole(0, RESIDENTS - 1)]!;
    const others = wanted.map((weight, category) => (resident.offers.includes(category) ? 0 : weight));
    const postedOn = draws.whole(0, 7 * weeks - 1);
    return { id, resident, category: draws.weighted(others), postedOn, lapsesOn: postedOn + WAIT_DAYS };
  });
  return { residents, needs: needs.sort((a, b) => a.postedOn - b.postedOn || a.id - b.id) };
}

function popularity(draws: RandomDraws): number[] {
  return draws.shuffled(Array.from({ length: CATEGORIES }, (_, rank) => (rank + 1) ** -POPULARITY_POWER));
}
