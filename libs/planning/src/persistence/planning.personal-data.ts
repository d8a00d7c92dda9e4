// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'planning',
  tables: [
    {
      table: 'circle_members',
      columns: ['person_id', 'accepted_by'],
      read: `SELECT c.state, m.position, m.accepted_at, m.channel, c.created_at FROM circle_members m JOIN circles c ON c.id = m.circle_id WHERE m.person_id = $1 ORDER BY c.created_at`,
      fate: 'blanked',
      why: 'a circle keeps its places, or nobody could say who gave to whom',
      erase: [
        `UPDATE circles SET state = 'dissolved', close_reason = 'cancelled', closed_at = now()
          WHERE state IN ('proposed','awaiting_approval') AND id IN (SELECT circle_id FROM circle_members WHERE person_id = $1 AND live)`,
        'UPDATE circle_members SET live = false WHERE circle_id IN (SELECT circle_id FROM circle_members WHERE person_id = $1 AND live)',
      ],
    },
    {
      table: 'circles',
      columns: ['closed_member_id', 'closed_by'],
      read: 'SELECT close_reason, close_note, closed_at FROM circles WHERE closed_member_id = $1',
      fate: 'blanked',
      why: 'the others may know how it ended',
      erase: ['UPDATE circles SET close_note = NULL WHERE closed_member_id = $1'],
    },
  ],
  joinBlockers: [
    {
      code: 'join.circle',
      sql: `SELECT 1 FROM circle_members a JOIN circle_members b ON b.person_id = $2 AND b.live WHERE a.person_id = $1 AND a.live LIMIT 1`,
    },
  ],
});
