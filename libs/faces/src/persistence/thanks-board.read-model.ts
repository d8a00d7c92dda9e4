// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';

const NAME = (person: string): string =>
  `jsonb_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

export const thanksOnBoard: BoardSource = sqlBoardSource({
  key: 'thanks_reports',
  textKey: 'faces:board.thanks',
  emptyKey: 'faces:board.thanks.none',
  order: 83,
  sql: `
  SELECT 'thanks_report' AS kind, w.id, '/thanks/reports/' || w.id AS href, s.given_name || ' ' || s.family_name AS title,
    NULL::text AS service, h.area_id, false AS urgent, w.reported_at AS since, NULL::timestamptz AS at,
    jsonb_build_array(${NAME('s')}, ${NAME('r')}) AS people, s.given_name || ' ' || r.given_name AS names, '{}'::jsonb AS facts
  FROM words_of_thanks w JOIN people s ON s.id = w.sender_id JOIN people r ON r.id = w.recipient_id
    LEFT JOIN residences h ON h.person_id = s.id
  WHERE w.ente_id = $1 AND $2::timestamptz IS NOT NULL AND w.reported_at IS NOT NULL AND w.settled_at IS NULL`,
  names: {
    thanks_report: `SELECT s.given_name || ' ' || s.family_name AS title, '/thanks/reports/' || w.id AS href, ARRAY[s.id] AS seen
      FROM words_of_thanks w JOIN people s ON s.id = w.sender_id WHERE w.id = $1 AND w.ente_id = $2`,
  },
  kindKeys: { thanks_report: 'faces:board.thanks.kind' },
});
