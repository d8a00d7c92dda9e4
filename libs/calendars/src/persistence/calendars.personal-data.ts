// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'calendars',
  tables: [
    {
      table: 'calendar_feeds',
      columns: ['person_id'],
      read: 'SELECT label, created_at, last_read_at FROM calendar_feeds WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      erase: ['DELETE FROM calendar_feeds WHERE person_id = $1'],
      // Whoever was given the address of one file was not given that of the other.
      join: ['DELETE FROM calendar_feeds WHERE person_id = $1 AND $2::uuid IS NOT NULL'],
    },
  ],
});
