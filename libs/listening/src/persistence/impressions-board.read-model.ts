// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';

/** What went badly and nobody has seen to: who said so, for the office alone. */
export const impressionsOnBoard: BoardSource = sqlBoardSource({
  key: 'impressions',
  textKey: 'listening:board',
  emptyKey: 'listening:board.none',
  order: 84,
  sql: `
  SELECT 'impression' AS kind, i.id, '/impressions/' || i.id AS href, p.given_name || ' ' || p.family_name AS title,
    i.service, h.area_id, false AS urgent, i.said_at AS since, NULL::timestamptz AS at,
    jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people,
    p.given_name AS names, '{}'::jsonb AS facts
  FROM impressions i JOIN people p ON p.id = i.person_id LEFT JOIN residences h ON h.person_id = i.person_id
  WHERE i.ente_id = $1 AND $2::timestamptz IS NOT NULL AND i.how = 'badly' AND i.settled_at IS NULL`,
  names: {
    impression: `SELECT p.given_name || ' ' || p.family_name AS title, '/impressions/' || i.id AS href, ARRAY[p.id] AS seen
      FROM impressions i JOIN people p ON p.id = i.person_id WHERE i.id = $1 AND i.ente_id = $2`,
  },
  kindKeys: { impression: 'listening:board.kind' },
});
