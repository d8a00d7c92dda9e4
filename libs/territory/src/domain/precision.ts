// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Comune, currentComune, listComuni } from '../data/comuni.js';
import { approximateMetres } from './approximate.js';
import { distanceMetres, type Point } from './distance.js';

/** How well a position is known: the very door, its street, or no more than its comune. */
export const PRECISIONS = ['exact', 'street', 'comune'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A point and the comune it lies in, where that is known. */
export interface Spot extends Point {
  readonly comuneCode?: string | null;
}

/** How far apart two spots are, as far as both are known. */
export type Nearness =
  | { readonly known: 'metres'; readonly metres: number }
  | { readonly known: 'same_comune' }
  /** Between the middles of two comuni, in whole kilometres. */
  | { readonly known: 'between_comuni'; readonly km: number };

/** Whoever lives in a comune lives hardly farther than this from its middle. */
const COMUNE_REACH_METRES = 3_000;

const keyOf = ({ lat, lon }: Point): string => `${lat} ${lon}`;
let middles: { readonly of: readonly Comune[]; readonly codes: ReadonlyMap<string, string> } | undefined;

/** The comune whose middle this is: what lies there is known no better than that. Null for every other point. */
export function comuneKnownBy(point: Point): string | null {
  const comuni = listComuni();
  // Of two at one point, as where a comune is made of others, the one there is now.
  if (middles?.of !== comuni)
    middles = { of: comuni, codes: new Map(comuni.map((one) => [keyOf(one), currentComune(one).code])) };
  return middles.codes.get(keyOf(point)) ?? null;
}

export function isVague(point: Point): boolean {
  return comuneKnownBy(point) !== null;
}

/** As it may be written down: whatever somebody says, the middle of a comune is no address. */
export function precisionOf(point: Point, said: Precision = 'exact'): Precision {
  return isVague(point) ? 'comune' : said;
}

/** What may be said and counted of the way between two spots; exact ones are taken by the grid that others see. */
export function nearnessOf(one: Spot, other: Spot): Nearness {
  if (!isVague(one) && !isVague(other)) return { known: 'metres', metres: approximateMetres(one, other) };
  const [here, there] = [comuneOf(one), comuneOf(other)];
  const metres = distanceMetres(middleOf(one, here), middleOf(other, there));
  // Of a comune nobody has named, so near to the middle of the other, it is not claimed that it is another.
  const isSame = here !== null && there !== null ? here === there : metres <= COMUNE_REACH_METRES;
  return isSame ? { known: 'same_comune' } : { known: 'between_comuni', km: Math.max(1, Math.round(metres / 1000)) };
}

/** Metres as far as they are known; null where all that is known is the comune they share. */
export function knownMetres(nearness: Nearness): number | null {
  if (nearness.known === 'same_comune') return null;
  return nearness.known === 'metres' ? nearness.metres : nearness.km * 1000;
}

/** The way that surely lies between two points: within a comune that is all that is known of one of them, none. */
export function sureMetres(one: Point, other: Point): number {
  const metres = distanceMetres(one, other);
  return metres <= COMUNE_REACH_METRES && (isVague(one) || isVague(other)) ? 0 : metres;
}

function comuneOf(spot: Spot): string | null {
  return comuneKnownBy(spot) ?? spot.comuneCode ?? null;
}

function middleOf(spot: Spot, comuneCode: string | null): Point {
  return listComuni().find(({ code }) => code === comuneCode) ?? spot;
}
