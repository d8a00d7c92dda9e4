// SPDX-License-Identifier: AGPL-3.0-or-later

const EMPTY = `NULL::text AS service, NULL::uuid AS area_id`;
const NOBODY = `'[]'::jsonb AS people, '' AS names`;

/** Seats without anybody, minutes that somebody disputes, and what was taken on and is not done. */
export const ON_BOARD = `
  SELECT 'evaluation_seat' AS kind, s.id, '/evaluation-seats/' || s.id AS href, t.name || ': ' || s.number || '. ' || s.component AS title,
    ${EMPTY}, false AS urgent, coalesce((SELECT max(m.ended_on)::timestamp AT TIME ZONE 'Europe/Rome' FROM evaluation_terms m
      WHERE m.seat_id = s.id AND m.part = 'holder'), t.created_at) AS since, NULL::timestamptz AS at, ${NOBODY},
    jsonb_build_object('note', 'vacant') AS facts
  FROM evaluation_seats s JOIN evaluation_tables t ON t.id = s.table_id
  WHERE s.ente_id = $1 AND NOT EXISTS (SELECT FROM evaluation_terms m WHERE m.seat_id = s.id AND m.part = 'holder' AND m.ended_on IS NULL)
  UNION ALL
  SELECT 'evaluation_meeting', e.id, '/evaluation-meetings/' || e.id, t.name || ', ' || to_char(e.starts_at AT TIME ZONE 'Europe/Rome', 'DD/MM/YYYY'),
    ${EMPTY}, false, min(o.made_on)::timestamp AT TIME ZONE 'Europe/Rome', NULL::timestamptz, ${NOBODY},
    jsonb_build_object('note', 'disputed')
  FROM evaluation_objections o JOIN evaluation_meetings e ON e.id = o.meeting_id JOIN evaluation_tables t ON t.id = e.table_id
  WHERE o.ente_id = $1 AND o.settled_on IS NULL GROUP BY e.id, t.id
  UNION ALL
  SELECT 'evaluation_undertaking', u.id, '/evaluation-undertakings/' || u.id, u.what,
    ${EMPTY}, u.due_on < ($2::timestamptz AT TIME ZONE 'Europe/Rome')::date, u.created_at, u.due_on::timestamp AT TIME ZONE 'Europe/Rome',
    ${NOBODY}, jsonb_build_object('note', CASE WHEN u.due_on < ($2::timestamptz AT TIME ZONE 'Europe/Rome')::date THEN 'late' ELSE 'open' END)
  FROM evaluation_undertakings u WHERE u.ente_id = $1 AND u.state = 'open'`;

export const NAMES = {
  evaluation_seat: `SELECT t.name || ': ' || s.number || '. ' || s.component AS title, '/evaluation-seats/' || s.id AS href
    FROM evaluation_seats s JOIN evaluation_tables t ON t.id = s.table_id WHERE s.id = $1 AND s.ente_id = $2`,
  evaluation_meeting: `SELECT t.name || ', ' || to_char(e.starts_at AT TIME ZONE 'Europe/Rome', 'DD/MM/YYYY') AS title,
      '/evaluation-meetings/' || e.id AS href
    FROM evaluation_meetings e JOIN evaluation_tables t ON t.id = e.table_id WHERE e.id = $1 AND e.ente_id = $2`,
  evaluation_undertaking: `SELECT what AS title, '/evaluation-undertakings/' || id AS href
    FROM evaluation_undertakings WHERE id = $1 AND ente_id = $2`,
} as const;
