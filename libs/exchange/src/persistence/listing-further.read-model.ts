// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { LegRow } from './leg-row.js';
import { LEGS_OF, OTHER_LEG_THAN } from './legs.sql.js';
import { PLACE_OF, type PlaceRow } from './place.sql.js';

/** What most listings have nothing of: to look for it costs Postgres more than to read all the rest. */
export interface ListingFurther {
  readonly to_place: PlaceRow | null;
  /** Kept for somebody while a yes is missing. */
  readonly kept: number;
  /** Every way of the journey it is one of; null where it goes one way only. */
  readonly legs: LegRow[] | null;
}

export const NOTHING_FURTHER: ListingFurther = { to_place: null, kept: 0, legs: null };

export interface MayHaveFurther {
  readonly id: string;
  readonly may_have_further: boolean;
}

const IS_HELD = "state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')";
const MAY_BE_HELD = (listing: string): string => `${listing}.kind = 'offer' AND ${listing}.state = 'matched'`;

/** Of a row of `listings`, a column of {@link MayHaveFurther}. */
export const MAY_HAVE_FURTHER = (listing: string): string => `
  (${listing}.to_place_id IS NOT NULL OR (${MAY_BE_HELD(listing)})
    OR EXISTS (SELECT FROM listings leg WHERE ${OTHER_LEG_THAN('leg', listing)})) AS may_have_further`;

const FIND = `
  SELECT l.id, ${PLACE_OF('l.to_place_id')} AS to_place, ${LEGS_OF('l')} AS legs,
    CASE WHEN ${MAY_BE_HELD('l')} THEN (SELECT count(*)::int FROM proposals WHERE offer_id = l.id AND ${IS_HELD}) ELSE 0 END AS kept
  FROM listings l WHERE l.ente_id = $1 AND l.id = ANY($2::uuid[])`;

/** By the ids of those that have something, in one statement; none where nobody has. */
export async function findFurther(
  ctx: Ctx,
  listings: readonly MayHaveFurther[],
): Promise<ReadonlyMap<string, ListingFurther>> {
  const ids = listings.filter(({ may_have_further: may }) => may).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await ctx.tx.query<ListingFurther & { id: string }>(FIND, [ctx.enteId, ids]);
  return new Map(rows.map(({ id, ...further }) => [id, further]));
}
