// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { ListingKind, ListingState } from '../domain/listing.js';
import { WITH_NOBODY } from './board.read-model.js';
import { TITLE_OF } from './title.sql.js';

export interface ListedListing {
  readonly id: string;
  readonly kind: ListingKind;
  readonly state: ListingState;
  readonly service: string;
  readonly category: string;
  readonly title: string;
  readonly name: string;
  readonly phone: string | null;
  readonly comune: string;
  /** Of its first time; null where none is written. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly channel: string;
  readonly urgent: boolean;
  readonly postedAt: Date;
  readonly total: number;
}

export interface ListingsAsked {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly service?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** By its name. */
  readonly comune?: string | undefined;
  /** Only requests for which there is nobody yet, a series once. */
  readonly alone?: string | undefined;
  readonly skip: number;
  readonly most: number;
}

/** Offers and requests by the day they are for. */
export async function listListingsInOrder(ctx: Ctx, asked: ListingsAsked): Promise<ListedListing[]> {
  const rows = await ctx.tx.query<ListedListing & { personId: string }>(
    `SELECT l.id, l.kind, l.state, l.service, CASE WHEN $10 = 'en' THEN c.name_en ELSE c.name_it END AS category, ${TITLE_OF('l', '$10')} AS title,
       p.family_name || ' ' || p.given_name AS name, p.id AS "personId", p.phone, m.name AS comune, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
       l.channel, l.urgent, l.created_at AS "postedAt", count(*) OVER ()::int AS total
     FROM listings l JOIN categories c ON c.id = l.category_id JOIN people p ON p.id = l.person_id JOIN places a ON a.id = l.place_id JOIN comuni m ON m.code = a.comune_code
       LEFT JOIN LATERAL (SELECT t.starts_at, t.ends_at FROM slots t WHERE t.listing_id = l.id AND t.called_off_at IS NULL ORDER BY t.starts_at LIMIT 1) AS s ON true
     WHERE l.ente_id = $1 AND ($3::text IS NULL OR l.kind = $3) AND ($4::text IS NULL OR l.state = $4) AND ($5::text IS NULL OR l.service = $5)
       AND ($6::date IS NULL OR (s.starts_at AT TIME ZONE 'Europe/Rome')::date >= $6) AND ($7::date IS NULL OR (s.starts_at AT TIME ZONE 'Europe/Rome')::date <= $7)
       AND ($11::text IS NULL OR unaccent(lower(m.name)) = unaccent(lower(trim($11)))) AND $2::timestamptz IS NOT NULL AND ($12::text IS NULL OR (${WITH_NOBODY}))
     ORDER BY s.starts_at NULLS LAST, l.id OFFSET $8 LIMIT $9`,
    [
      ctx.enteId,
      ctx.clock.now(),
      asked.kind ?? null,
      asked.state ?? null,
      asked.service ?? null,
      asked.from ?? null,
      asked.until ?? null,
      asked.skip,
      asked.most,
      ctx.language,
      asked.comune ?? null,
      asked.alone ?? null,
    ],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows;
}
