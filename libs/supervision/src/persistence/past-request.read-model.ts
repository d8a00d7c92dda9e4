// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { PastRequest } from '../domain/usual-request.rules.js';

const LOOKED_BACK_DAYS = 400;
const MOST = 60;

/** While a place is none to choose any more, nor is what was asked for there asked for again. */
const IS_OPEN = (place: string): string =>
  `(${place}.closed_from IS NULL OR ${place}.closed_from > ($4::timestamptz AT TIME ZONE 'Europe/Rome')::date)`;

/** What a person asked for, newest first, with who helped; the way back and crates are parts of something else. */
export function listPastRequests(ctx: Ctx, personId: string): Promise<PastRequest[]> {
  return ctx.tx.query<PastRequest>(
    `SELECT l.id, l.series_id AS "seriesId", l.service, c.code AS category, CASE WHEN $5 = 'en' THEN c.name_en ELSE c.name_it END AS "categoryName", l.title, l.titles,
       l.place_id AS "placeId", f.name AS "placeName", l.to_place_id AS "toPlaceId", t.name AS "toPlaceName", l.needs, l.details,
       l.duration_minutes AS "durationMinutes", s.starts_at AS "startsAt", s.ends_at AS "endsAt", (l.state = 'open' AND s.ends_at > $4) AS "isOpen",
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.given_name || ' ' || g.family_name))
         FROM agreements a JOIN people g ON g.id = a.giver_id
         WHERE a.request_id = l.id AND g.state = 'active' AND a.state IN ('agreed','under_way','done','confirmed','settled')), '[]') AS helpers
     FROM listings l JOIN categories c ON c.id = l.category_id JOIN places f ON f.id = l.place_id LEFT JOIN places t ON t.id = l.to_place_id
     JOIN LATERAL (SELECT starts_at, ends_at FROM slots WHERE listing_id = l.id AND capacity > 0 ORDER BY starts_at DESC LIMIT 1) s ON true
     WHERE l.ente_id = $1 AND l.person_id = $2 AND l.kind = 'request' AND l.linked_to_id IS NULL AND c.active
       AND l.state NOT IN ('rejected','pending') AND coalesce(l.details->>'parcel', 'false') <> 'true'
       AND ${IS_OPEN('f')} AND ${IS_OPEN('t')} AND s.starts_at > $4::timestamptz - make_interval(days => $3)
     ORDER BY s.starts_at DESC, l.id LIMIT ${MOST}`,
    [ctx.enteId, personId, LOOKED_BACK_DAYS, ctx.clock.now(), ctx.language],
  );
}

/** The requests that followed from this one, such as the way back. */
export async function listFollowerIds(ctx: Ctx, requestId: string): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    "SELECT id FROM listings WHERE ente_id = $1 AND linked_to_id = $2 AND kind = 'request' AND state IN ('open','matched') ORDER BY id",
    [ctx.enteId, requestId],
  );
  return rows.map(({ id }) => id);
}
