// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'diary',
  tables: [
    {
      table: 'diary_entries',
      columns: ['person_id'],
      read: 'SELECT cause_kind, firmness, starts_at, ends_at FROM diary_entries WHERE person_id = $1 ORDER BY starts_at',
      fate: 'removed',
      erase: ['DELETE FROM diary_entries WHERE person_id = $1'],
    },
    {
      table: 'absences',
      columns: ['person_id', 'recorded_by'],
      read: 'SELECT starts_on, ends_on, reason FROM absences WHERE person_id = $1 ORDER BY starts_on',
      fate: 'removed',
      erase: [
        'DELETE FROM absences WHERE person_id = $1',
        'UPDATE absences SET recorded_by = NULL WHERE recorded_by = $1',
      ],
    },
  ],
});
