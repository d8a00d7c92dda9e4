// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';

const NAME = (person: string): string =>
  `jsonb_build_object('id', ${person}.id, 'name', ${person}.given_name || ' ' || ${person}.family_name)`;

const FOR_OFFICE = `
  SELECT 'office_message' AS kind, m.id, '/people/' || m.person_id || '/conversation' AS href, p.given_name || ' ' || p.family_name AS title,
    NULL::text AS service, h.area_id, false AS urgent, m.since, NULL::timestamptz AS at,
    jsonb_build_array(${NAME('p')}) AS people, p.given_name AS names, '{}'::jsonb AS facts
  FROM (SELECT DISTINCT ON (sender_id) id, sender_id AS person_id, at AS since FROM written_messages
    WHERE ente_id = $1 AND recipient_id IS NULL AND done_at IS NULL AND taken_back_at IS NULL ORDER BY sender_id, at, id) m
  JOIN people p ON p.id = m.person_id LEFT JOIN residences h ON h.person_id = p.id WHERE $2::timestamptz IS NOT NULL`;

const REPORTS = `
  SELECT 'message_report' AS kind, r.id, '/conversations/reports/' || r.id AS href, s.given_name || ' ' || s.family_name AS title,
    NULL::text AS service, h.area_id, false AS urgent, r.at AS since, NULL::timestamptz AS at,
    jsonb_build_array(${NAME('s')}, ${NAME('b')}) AS people, s.given_name || ' ' || b.given_name AS names, '{}'::jsonb AS facts
  FROM message_reports r JOIN written_messages m ON m.id = r.message_id JOIN people s ON s.id = m.sender_id
    JOIN people b ON b.id = r.reported_by LEFT JOIN residences h ON h.person_id = s.id
  WHERE r.ente_id = $1 AND $2::timestamptz IS NOT NULL AND r.settled_at IS NULL`;

export const officeMessagesOnBoard: BoardSource = sqlBoardSource({
  key: 'office_messages',
  textKey: 'conversations:board.office',
  emptyKey: 'conversations:board.office.none',
  order: 35,
  sql: FOR_OFFICE,
  names: {
    office_message: `SELECT p.given_name || ' ' || p.family_name AS title, '/people/' || p.id || '/conversation' AS href, ARRAY[p.id] AS seen
      FROM written_messages m JOIN people p ON p.id = m.sender_id WHERE m.id = $1 AND m.ente_id = $2`,
  },
  kindKeys: { office_message: 'conversations:board.office.kind' },
});

export const reportsOnBoard: BoardSource = sqlBoardSource({
  key: 'message_reports',
  textKey: 'conversations:board.reports',
  emptyKey: 'conversations:board.reports.none',
  order: 82,
  sql: REPORTS,
  names: {
    message_report: `SELECT s.given_name || ' ' || s.family_name AS title, '/conversations/reports/' || r.id AS href, ARRAY[s.id] AS seen
      FROM message_reports r JOIN written_messages m ON m.id = r.message_id JOIN people s ON s.id = m.sender_id WHERE r.id = $1 AND r.ente_id = $2`,
  },
  kindKeys: { message_report: 'conversations:board.reports.kind' },
});
