// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { TITLE_OF } from './title.sql.js';

export interface StandingRow {
  readonly kind: 'request' | 'offer' | 'agreement';
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

const NAMED = (person: string): string =>
  `json_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

/** What begins or ends at a place and is open or still to come: each time of a listing that nobody has taken, and each agreement. */
export function listStandingThere(ctx: Ctx, placeId: string): Promise<StandingRow[]> {
  return ctx.tx.query<StandingRow>(
    `SELECT l.kind, l.id, coalesce(l.series_id, l.id) AS group, ${TITLE_OF('l', '$4')} AS title, json_build_array(${NAMED('p')}) AS people,
       s.starts_at AS "startsAt", s.ends_at AS "endsAt"
     FROM listings l JOIN people p ON p.id = l.person_id LEFT JOIN slots s ON s.listing_id = l.id
     WHERE l.ente_id = $1 AND (l.place_id = $2 OR l.to_place_id = $2) AND l.state IN ('pending', 'open')
       AND (s.id IS NULL OR (s.ends_at > $3 AND s.capacity > s.taken))
     UNION ALL
     SELECT 'agreement', a.id, a.id, ${TITLE_OF('a', '$4')}, json_build_array(${NAMED('g')}, ${NAMED('v')}), a.starts_at, a.ends_at
     FROM agreements a JOIN listings r ON r.id = a.request_id JOIN listings o ON o.id = a.offer_id
       JOIN people g ON g.id = a.giver_id JOIN people v ON v.id = a.receiver_id
     WHERE a.ente_id = $1 AND a.state = 'agreed' AND a.ends_at > $3
       AND $2 IN (r.place_id, r.to_place_id, o.place_id)
     ORDER BY 6, 2`,
    [ctx.enteId, placeId, ctx.clock.now(), ctx.language],
  );
}
