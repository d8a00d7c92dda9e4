// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenTimesAsked } from '@reciproca/diary';
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { ListingKind, Service } from '../domain/listing.js';
import { LEG_OF } from './legs.sql.js';
import { TITLE_OF } from './title.sql.js';

export interface OpenTimeRow {
  readonly id: string;
  readonly listingId: string;
  readonly kind: ListingKind;
  readonly service: Service;
  readonly title: string;
  readonly leg: 'out' | 'back' | null;
  readonly personId: string;
  readonly personName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Times of open listings that nobody has taken: requests, and of one person the offers too. The soonest first. */
export async function listOpenTimes(
  ctx: Ctx,
  { personId, areaId, from, until, limit }: OpenTimesAsked,
  within: readonly string[] | null,
): Promise<OpenTimeRow[]> {
  const rows = await ctx.tx.query<OpenTimeRow>(
    `SELECT s.id, l.id AS "listingId", l.kind, l.service, ${TITLE_OF('l', '$8')} AS title, ${LEG_OF('l')} AS leg,
       p.id AS "personId", p.given_name || ' ' || p.family_name AS "personName", s.starts_at AS "startsAt", s.ends_at AS "endsAt"
     FROM slots s JOIN listings l ON l.id = s.listing_id JOIN people p ON p.id = l.person_id
     WHERE l.ente_id = $1 AND l.state = 'open' AND s.taken < s.capacity AND s.starts_at < $5 AND s.ends_at > $4
       AND ($2::uuid IS NULL OR l.person_id = $2) AND ($3::uuid IS NULL OR l.area_id = $3)
       AND (l.kind = 'request' OR $2 IS NOT NULL) AND ($7::text[] IS NULL OR l.service = ANY($7))
     ORDER BY s.starts_at, s.id LIMIT $6`,
    [ctx.enteId, personId, areaId, from, until, limit, within, ctx.language],
  );
  noteSeen(
    ctx,
    rows.map((row) => row.personId),
  );
  return rows;
}
