// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MapSpot } from '@reciproca/maps';
import { approximateMetres, type Point } from '@reciproca/territory';
import type { ListingResponse } from '../application/listing.response.js';

/** What is in one place, as far as the reader may know where that is. */
export interface AroundSpot {
  readonly key: string;
  /** A public place by its name, else the comune. */
  readonly name: string;
  readonly spot: MapSpot;
  readonly listings: readonly ListingResponse[];
}

/** By place, the nearest to the reader’s home first; last what nobody knows the place of. */
export function spotsOf(listings: readonly ListingResponse[], home: Point | null): AroundSpot[] {
  const spots = new Map<string, AroundSpot>();
  for (const listing of listings) {
    const { name, spot } = spotOf(listing);
    const key = spot.at ? `${spot.at.lat} ${spot.at.lon}` : name;
    spots.set(key, { key, name, spot, listings: [...(spots.get(key)?.listings ?? []), listing] });
  }
  const away = ({ spot: { at } }: AroundSpot): number => {
    if (!at) return Infinity;
    return home ? approximateMetres(home, at) : 0;
  };
  return [...spots.values()]
    .map((one) => ({ one, metres: away(one) }))
    .toSorted((a, b) => compare(a.metres, b.metres))
    .map(({ one }) => one);
}

function spotOf({
  place: { name, lat, lon, approximate, isVague },
}: ListingResponse): Pick<AroundSpot, 'name' | 'spot'> {
  return { name, spot: { at: isVague ? null : { lat, lon }, isRough: approximate } };
}

/** Two that are nowhere are equally far: infinity less infinity is no number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
