// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { LIVE_STATES } from '../domain/proposal.js';
import type { PlaceEnd } from '../domain/stay-of.js';
import { TITLE_OF } from './title.sql.js';

export interface StandingRow {
  readonly kind: 'request' | 'offer' | 'proposal' | 'agreement';
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly end: PlaceEnd;
  readonly isFirm: boolean;
  readonly durationMinutes: number;
}

const NAMED = (person: string): string =>
  `json_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

/** What of a pair happens at the place: at an end of what is asked for, or only where the other one sets out. */
const END_OF_PAIR = `CASE WHEN r.to_place_id = $2 THEN 'to' WHEN r.to_place_id IS NULL THEN 'only'
  WHEN r.place_id = $2 THEN 'from' ELSE 'day' END`;

/** What begins or ends at a place and is open or still to come: each time of a listing that nobody has taken nor been proposed for, each proposal and each agreement. */
export function listStandingThere(ctx: Ctx, placeId: string): Promise<StandingRow[]> {
  return ctx.tx.query<StandingRow>(
    `SELECT l.kind, l.id, coalesce(l.series_id, l.id) AS group, ${TITLE_OF('l', '$4')} AS title, json_build_array(${NAMED('p')}) AS people,
       s.starts_at AS "startsAt", s.ends_at AS "endsAt",
       CASE WHEN l.to_place_id = $2 THEN 'to' WHEN l.to_place_id IS NULL THEN 'only' ELSE 'from' END AS end,
       l.to_place_id = $2 AND l.details->>'arriveBy' IS NOT NULL AS "isFirm", l.duration_minutes AS "durationMinutes"
     FROM listings l JOIN people p ON p.id = l.person_id LEFT JOIN slots s ON s.listing_id = l.id
     WHERE l.ente_id = $1 AND (l.place_id = $2 OR l.to_place_id = $2) AND l.state IN ('pending', 'open')
       AND (s.id IS NULL OR (s.ends_at > $3 AND s.capacity > s.taken))
       AND NOT EXISTS (SELECT FROM proposals q WHERE q.request_slot_id = s.id AND q.state = ANY ($5))
     UNION ALL
     SELECT 'proposal', q.id, coalesce(r.series_id, r.id), ${TITLE_OF('r', '$4')}, json_build_array(${NAMED('v')}, ${NAMED('g')}),
       q.starts_at, q.ends_at, ${END_OF_PAIR}, true, r.duration_minutes
     FROM proposals q JOIN listings r ON r.id = q.request_id JOIN listings o ON o.id = q.offer_id
       JOIN people g ON g.id = q.offerer_id JOIN people v ON v.id = q.requester_id
     WHERE q.ente_id = $1 AND q.state = ANY ($5) AND q.ends_at > $3 AND $2 IN (r.place_id, r.to_place_id, o.place_id)
     UNION ALL
     SELECT 'agreement', a.id, a.id, ${TITLE_OF('a', '$4')}, json_build_array(${NAMED('g')}, ${NAMED('v')}), a.starts_at, a.ends_at,
       ${END_OF_PAIR}, true, r.duration_minutes
     FROM agreements a JOIN listings r ON r.id = a.request_id JOIN listings o ON o.id = a.offer_id
       JOIN people g ON g.id = a.giver_id JOIN people v ON v.id = a.receiver_id
     WHERE a.ente_id = $1 AND a.state = 'agreed' AND a.ends_at > $3
       AND $2 IN (r.place_id, r.to_place_id, o.place_id)
     ORDER BY 6, 2`,
    [ctx.enteId, placeId, ctx.clock.now(), ctx.language, LIVE_STATES],
  );
}
