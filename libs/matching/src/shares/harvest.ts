// SPDX-License-Identifier: AGPL-3.0-or-later

/** A harvest to be divided among the households that ask for it. Plain data; weights are whole grams. */
export interface Harvest {
  readonly grams: number;
  /** The least that can be handed over, for example a bunch of 100 g; 1 unless said. */
  readonly lotGrams?: number;
  /** In the order in which they asked, where it matters who comes first. */
  readonly households: readonly AskingHousehold[];
  /** Who takes part gets at least this, or their wish; nothing unless said. */
  readonly leastGrams?: number;
  /** Among how many it is divided at most, those in most need first; all unless said. */
  readonly mostHouseholds?: number;
  /** Those who are equal get the same, and what goes into no equal part is left; otherwise one of them may get a lot more. */
  readonly equalParts?: boolean;
}

export interface AskingHousehold {
  readonly id: string;
  /** At most this much. */
  readonly wishGrams: number;
  /** At least 1. */
  readonly people: number;
  /** Share of the wish received last time, 0..1; null or absent when there was no last time. */
  readonly lastShare?: number | null;
  /** Nobody there can go shopping. */
  readonly cannotShop?: boolean;
}

export interface ShareSettings {
  /** Weight of each person beyond the first, who counts 1. */
  readonly furtherPersonWeight: number;
  /** Added to the factor of a household that got nothing last time; in proportion for one that got a part. */
  readonly shortLastTimeBonus: number;
  /** Added to the factor of a household that cannot shop. */
  readonly cannotShopBonus: number;
}

export const DEFAULT_SHARE_SETTINGS: ShareSettings = {
  furtherPersonWeight: 0.5,
  shortLastTimeBonus: 0.5,
  cannotShopBonus: 0.5,
};

/** Why a household's share is what it is; `params` fill the words in. */
export type ShareReason =
  | { readonly code: 'household-size'; readonly params: { readonly people: number } }
  | { readonly code: 'short-last-time'; readonly params: { readonly percent: number } }
  | { readonly code: 'cannot-shop'; readonly params: Record<string, never> }
  | { readonly code: 'wish-met'; readonly params: { readonly grams: number } }
  | { readonly code: 'wish-below-lot'; readonly params: { readonly lotGrams: number } }
  | { readonly code: 'least-part'; readonly params: { readonly kg: number } }
  /** What somebody alone, without further reasons, would get: one number for everybody. */
  | { readonly code: 'same-level'; readonly params: { readonly gramsPerWeight: number } }
  /** Left for the next time, when they come first. */
  | { readonly code: 'not-this-time'; readonly params: { readonly households: number } };

export interface HouseholdShare {
  readonly id: string;
  readonly grams: number;
  /** Against a person alone who got enough last time and can shop: 1. */
  readonly weight: number;
  readonly reasons: readonly ShareReason[];
}

export interface HarvestShares {
  /** In the order of the ids. */
  readonly shares: readonly HouseholdShare[];
  readonly givenGrams: number;
  /** harvest − given, to the gram. */
  readonly leftoverGrams: number;
  readonly leftoverReason: LeftoverReason | null;
  /** Among how many it is divided. */
  readonly households: number;
}

/**
 * Why something is left: all wishes are met; it makes no whole lot for anybody; it cannot be divided in equal parts among those who are
 * equal; or those it is divided among have what they asked for and others were left out.
 */
export type LeftoverReason = 'wishes-met' | 'less-than-a-lot' | 'equal-parts' | 'chosen-have-enough';
