// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { AlikeListing, Listing } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { TITLE_OF } from './title.sql.js';

/** One that is open already, of the same kind of help and for a time within these; of what is asked for at any time, of the same kind. */
export async function findAlike(
  ctx: Ctx,
  wish: Pick<Listing, 'kind' | 'personId' | 'categoryId' | 'toPlaceId' | 'details'>,
  spans: readonly Span[],
  exceptIds: readonly string[] = [],
): Promise<AlikeListing | null> {
  const [row] = await ctx.tx.query<AlikeListing>(
    `SELECT l.id, ${TITLE_OF('l', '$10')} AS title, (cardinality($6::timestamptz[]) = 0 OR EXISTS (SELECT 1 FROM slots s
         JOIN unnest($6::timestamptz[], $7::timestamptz[]) AS own(starts_at, ends_at) USING (starts_at, ends_at)
         WHERE s.listing_id = l.id)) AS "isSame"
     FROM listings l WHERE l.ente_id = $1 AND l.kind = $2 AND l.person_id = $3 AND l.category_id = $4
       AND l.to_place_id IS NOT DISTINCT FROM $5::uuid AND l.state = ANY($8::text[]) AND l.details @> $9::jsonb AND l.id <> ALL($11::uuid[])
       AND (cardinality($6::timestamptz[]) = 0 OR EXISTS (SELECT 1 FROM slots s
         JOIN unnest($6::timestamptz[], $7::timestamptz[]) AS own(starts_at, ends_at)
           ON s.starts_at < own.ends_at AND s.ends_at > own.starts_at
         WHERE s.listing_id = l.id AND s.capacity > 0))
     ORDER BY "isSame" DESC, l.id DESC LIMIT 1`,
    [
      ctx.enteId,
      wish.kind,
      wish.personId,
      wish.categoryId,
      wish.toPlaceId,
      spans.map(({ startsAt }) => startsAt),
      spans.map(({ endsAt }) => endsAt),
      // What is for no hour in particular is wished for anew once it has an answer.
      spans.length > 0 ? ['pending', 'open', 'matched'] : ['pending', 'open'],
      JSON.stringify(wish.details),
      ctx.language,
      exceptIds,
    ],
  );
  return row ?? null;
}

/** Another journey of theirs from which they are not back yet, or that would be while they are away on this one. */
export async function findJourneyOver(
  ctx: Ctx,
  { personId, details, toPlaceId }: Pick<Listing, 'personId' | 'details' | 'toPlaceId'>,
  [own]: readonly Span[],
  ownBackAt: Date | null,
): Promise<AlikeListing | null> {
  if (!toPlaceId || !own) return null;
  const [row] = await ctx.tx.query<AlikeListing>(
    `SELECT l.id, ${TITLE_OF('l', '$8')} AS title, false AS "isSame"
     FROM listings l JOIN slots there ON there.listing_id = l.id AND there.capacity > 0
     LEFT JOIN LATERAL (SELECT s.starts_at FROM listings leg JOIN slots s ON s.listing_id = leg.id AND s.capacity > 0
       WHERE leg.ente_id = l.ente_id AND leg.linked_to_id = l.id AND leg.state = ANY($3::text[]) LIMIT 1) back ON true
     WHERE l.ente_id = $1 AND l.kind = 'request' AND l.person_id = $2 AND l.state = ANY($3::text[])
       AND l.to_place_id IS NOT NULL AND l.linked_to_id IS NULL AND l.details @> $4::jsonb
       AND ($5::timestamptz < back.starts_at AND $6::timestamptz > there.ends_at
         OR there.starts_at < $7::timestamptz AND there.ends_at > $6::timestamptz)
     ORDER BY there.starts_at LIMIT 1`,
    [
      ctx.enteId,
      personId,
      ['pending', 'open', 'matched'],
      JSON.stringify(details),
      own.startsAt,
      own.endsAt,
      ownBackAt,
      ctx.language,
    ],
  );
  return row ?? null;
}
