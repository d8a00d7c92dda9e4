// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';

const APPEALS = `
  SELECT 'appeal' AS kind, s.id, '/suspensions/' || s.id AS href, p.given_name || ' ' || p.family_name AS title, NULL::text AS service, w.area_id,
    false AS urgent, s.appealed_at AS since, NULL::timestamptz AS at, jsonb_build_array(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name)) AS people, p.given_name AS names, NULL::jsonb AS facts
  FROM suspensions s JOIN people p ON p.id = s.person_id LEFT JOIN residences w ON w.person_id = p.id
  WHERE s.ente_id = $1 AND $2::timestamptz IS NOT NULL AND s.appealed_at IS NOT NULL AND s.appeal_decided_at IS NULL AND s.ended_at IS NULL`;

const NAMED = `
  SELECT p.given_name || ' ' || p.family_name AS title, '/suspensions/' || s.id AS href, ARRAY[p.id] AS seen
  FROM suspensions s JOIN people p ON p.id = s.person_id WHERE s.id = $1 AND s.ente_id = $2`;

export const appealsOnBoard: BoardSource = sqlBoardSource({
  key: 'appeals',
  textKey: 'conduct:board.appeals',
  emptyKey: 'conduct:board.appeals.none',
  order: 85,
  sql: APPEALS,
  names: { appeal: NAMED },
  kindKeys: { appeal: 'conduct:board.kind' },
});
