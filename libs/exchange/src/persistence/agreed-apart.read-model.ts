// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { Service } from '../domain/listing.js';
import type { Titles } from '../domain/title.js';

/** Something ahead in which two meet whom staff keep apart: what one does for the other, or a ride both have in one car. */
export interface AgreedApartRow {
  readonly id: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly title: string;
  readonly titles: Titles | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly service: Service;
  /** Of who asks for it, where both ask of the same third person at one time; null between the two themselves. */
  readonly besideDetails: Record<string, unknown> | null;
}

/** Of this person, the soonest first. */
export async function listAgreedApart(ctx: Ctx, personId: string): Promise<AgreedApartRow[]> {
  const rows = await ctx.tx.query<AgreedApartRow>(
    `WITH apart AS (
       SELECT o.id, o.given_name || ' ' || o.family_name AS name FROM kept_apart k
       JOIN people o ON o.id = CASE WHEN k.person_id = $2 THEN k.other_id ELSE k.person_id END
       WHERE k.ente_id = $1 AND k.ended_at IS NULL AND $2 IN (k.person_id, k.other_id)
     ), ahead AS (
       SELECT * FROM agreements WHERE ente_id = $1 AND $2 IN (giver_id, receiver_id) AND state = 'agreed' AND starts_at > $3
     )
     SELECT a.id, o.id AS "otherId", o.name AS "otherName", a.title, a.titles, a.starts_at AS "startsAt", a.ends_at AS "endsAt",
       a.service, NULL AS "besideDetails"
     FROM ahead a JOIN apart o ON o.id IN (a.giver_id, a.receiver_id)
     UNION ALL
     SELECT a.id, o.id, o.name, a.title, a.titles, a.starts_at, a.ends_at, a.service, l.details
     FROM ahead a JOIN listings l ON l.id = a.request_id
     JOIN agreements b ON b.ente_id = $1 AND b.offer_id = a.offer_id AND b.id <> a.id AND b.state IN ('agreed','under_way')
       AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
     JOIN apart o ON o.id = b.receiver_id
     WHERE a.receiver_id = $2
     ORDER BY "startsAt", id`,
    [ctx.enteId, personId, ctx.clock.now()],
  );
  noteSeen(
    ctx,
    rows.map(({ otherId }) => otherId),
  );
  return rows;
}
