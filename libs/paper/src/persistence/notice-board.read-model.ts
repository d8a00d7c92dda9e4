// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Who stands before the board. */
export interface Audience {
  readonly areaId: string;
  readonly blockId: string | null;
  readonly staircaseId: string | null;
}

/** What may hang in a hallway: nobody's name, title, reason or address. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: 'offer' | 'request';
  readonly category: string;
  /** Where a ride goes. */
  readonly comune: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** More times in the same week. */
  readonly moreTimes: number;
}

const MOST_READ = 300;

/** Open and free between two instants, what is closest to the board first. */
export function listNoticeRows(ctx: Ctx, audience: Audience, from: Date, until: Date): Promise<NoticeRow[]> {
  return ctx.tx.query<NoticeRow>(
    `SELECT l.id, l.kind, CASE WHEN $7 = 'en' THEN c.name_en ELSE c.name_it END AS category, tc.name AS comune,
       s.starts_at AS "startsAt", s.ends_at AS "endsAt", greatest(coalesce(s.times, 0) - 1, 0)::integer + (SELECT count(*) FROM listings e JOIN slots t ON t.listing_id = e.id
         WHERE e.series_id = l.series_id AND e.id > l.id AND e.state = 'open' AND t.starts_at >= $5 AND t.starts_at < $6)::integer AS "moreTimes"
     FROM listings l
     JOIN categories c ON c.id = l.category_id
     LEFT JOIN places t ON t.id = l.to_place_id
     LEFT JOIN comuni tc ON tc.code = t.comune_code
     LEFT JOIN LATERAL (
       SELECT starts_at, ends_at, count(*) OVER () AS times FROM slots
       WHERE listing_id = l.id AND starts_at >= $5 AND starts_at < $6 AND taken < capacity ORDER BY starts_at LIMIT 1
     ) s ON true
     WHERE l.ente_id = $1 AND l.state = 'open' AND l.answers_id IS NULL
       AND (l.series_id IS NULL OR NOT EXISTS (SELECT 1 FROM listings e JOIN slots t ON t.listing_id = e.id WHERE e.series_id = l.series_id
         AND e.id < l.id AND e.state = 'open' AND t.starts_at >= $5 AND t.starts_at < $6))
       AND (s.starts_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM slots WHERE listing_id = l.id))
       AND (l.visibility = 'ente' OR (l.visibility = 'area' AND l.area_id = $2) OR (l.visibility = 'block' AND l.block_id = $3)
         OR (l.visibility = 'staircase' AND l.staircase_id = $4))
     ORDER BY coalesce(l.staircase_id = $4, false) DESC, coalesce(l.block_id = $3, false) DESC, coalesce(l.area_id = $2, false) DESC, s.starts_at, l.id
     LIMIT ${MOST_READ}`,
    [ctx.enteId, audience.areaId, audience.blockId, audience.staircaseId, from, until, ctx.language],
  );
}
