// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BoardSource, sqlBoardSource } from '@reciproca/web';

/** Bookings and messages of other platforms that nobody has answered, by when the ride is. */
export const outsideOnBoard: BoardSource = sqlBoardSource({
  key: 'outside_rides',
  textKey: 'covoiturage:outside.title',
  emptyKey: 'covoiturage:outside.none',
  order: 89,
  sql: `
  SELECT 'outside_booking' AS kind, b.id, '/outside-rides/' || b.id AS href, b.alias || ' · ' || w.name AS title, NULL::text AS service,
    NULL::uuid AS area_id, false AS urgent, b.asked_at AS since, b.pick_up_at AS at, '[]'::jsonb AS people, b.alias AS names,
    NULL::jsonb AS facts
  FROM outside_bookings b JOIN ride_partners w ON w.id = b.partner_id
  WHERE b.ente_id = $1 AND b.state = 'waiting' AND b.pick_up_at > $2
  UNION ALL
  SELECT 'outside_message', m.id, '/outside-rides', m.alias || ' · ' || w.name, NULL, NULL, false, m.sent_at, NULL, '[]', m.alias, NULL
  FROM outside_messages m JOIN ride_partners w ON w.id = m.partner_id WHERE m.ente_id = $1 AND m.passed_on_at IS NULL`,
  names: {
    outside_booking: `SELECT b.alias || ' · ' || w.name AS title, '/outside-rides/' || b.id AS href
      FROM outside_bookings b JOIN ride_partners w ON w.id = b.partner_id WHERE b.id = $1 AND b.ente_id = $2`,
    outside_message: `SELECT m.alias || ' · ' || w.name AS title, '/outside-rides' AS href
      FROM outside_messages m JOIN ride_partners w ON w.id = m.partner_id WHERE m.id = $1 AND m.ente_id = $2`,
  },
  kindKeys: { outside_booking: 'covoiturage:board.booking', outside_message: 'covoiturage:board.message' },
});
