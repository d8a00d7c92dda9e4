// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { databaseOf } from '@reciproca/platform';
import { type Listing, oppositeOf, type Slot } from '../domain/listing.js';

/**
 * Open listings of the other kind and the same category with a free time in common, nearest first.
 * Walks the index outwards from the listing's place, so its cost follows `most`, not the number of listings.
 */
export async function listNearbyIds(ctx: Ctx, listing: Listing, slots: readonly Slot[], most: number): Promise<string[]> {
  const free = slots.filter((slot) => slot.taken < slot.capacity);
  if (free.length === 0) return [];
  const times = `{${free.map((slot) => `[${slot.startsAt.toISOString()},${slot.endsAt.toISOString()})`).join(',')}}`;
  const rows = await databaseOf(ctx).named<{ id: string }>(
    'nearby',
    `SELECT id FROM listings
     WHERE ente_id = $1 AND kind = $2 AND category_id = $3 AND state = 'open' AND person_id <> $4
       AND free_when && $5::tstzmultirange
       AND (visibility = 'ente' OR (visibility = 'area' AND area_id = $8) OR (visibility = 'block' AND block_id = $9)
         OR (visibility = 'staircase' AND staircase_id = $10))
       AND ($11 = 'ente' OR ($11 = 'area' AND area_id = $8) OR ($11 = 'block' AND block_id = $9)
         OR ($11 = 'staircase' AND staircase_id = $10))
     ORDER BY earth <-> ll_to_earth($6, $7)::cube LIMIT $12`,
    [
      ctx.enteId,
      oppositeOf(listing.kind),
      listing.categoryId,
      listing.personId,
      times,
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
