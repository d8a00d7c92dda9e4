// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'covoiturage',
  tables: [
    {
      table: 'asked_seats',
      columns: ['person_id'],
      read: `SELECT p.name AS platform, s.driver_alias, s.pick_up_at, s.pick_up_label, s.drop_label,
        CASE s.status WHEN 'WAITING_CONFIRMATION' THEN 'waiting' WHEN 'COMPLETED_PENDING_VALIDATION' THEN 'done' WHEN 'VALIDATED' THEN 'done'
          ELSE lower(s.status) END AS state, s.asked_at FROM asked_seats s
        JOIN ride_partners p ON p.id = s.partner_id WHERE s.person_id = $1 ORDER BY s.asked_at`,
      fate: 'removed',
      // Its platform is told: all it needs for that is the number of the booking.
      erase: [
        `INSERT INTO left_seats (id, ente_id, partner_id, pick_up_at) SELECT id, ente_id, partner_id, pick_up_at FROM asked_seats
          WHERE person_id = $1 AND status IN ('SENDING', 'WAITING_CONFIRMATION', 'CONFIRMED') AND pick_up_at > now()
          ON CONFLICT DO NOTHING`,
        'DELETE FROM asked_seats WHERE person_id = $1',
      ],
      join: ['UPDATE asked_seats SET person_id = $2 WHERE person_id = $1'],
      part: [
        'UPDATE asked_seats s SET person_id = $1 FROM listings l WHERE l.id = s.listing_id AND l.person_id = $1 AND s.person_id = $2',
      ],
    },
  ],
});
