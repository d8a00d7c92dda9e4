// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { type Listing, oppositeOf, type Slot } from '../domain/listing.js';
import { multirange } from './multirange.js';

/**
 * Open listings of the other kind and the same category with a free time in common, nearest first.
 * Walks the index outwards from the listing's place, so its cost follows `most`, not the number of listings.
 */
export async function listNearbyIds(
  ctx: Ctx,
  listing: Listing,
  slots: readonly Slot[],
  most: number,
): Promise<string[]> {
  const free = slots.filter((slot) => slot.taken < slot.capacity);
  if (free.length === 0) return [];
  const rows = await ctx.tx.query<{ id: string }>(
    'SELECT id FROM nearby_listings($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS id',
    [
      ctx.enteId,
      oppositeOf(listing.kind),
      listing.categoryId,
      listing.personId,
      multirange(free),
      listing.lat,
      listing.lon,
      listing.areaId,
      listing.blockId,
      listing.staircaseId,
      listing.visibility,
      most,
    ],
  );
  return rows.map((row) => row.id);
}
