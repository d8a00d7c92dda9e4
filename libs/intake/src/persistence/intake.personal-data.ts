// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'intake',
  tables: [
    {
      table: 'intake_rows',
      columns: ['subject_id'],
      read: 'SELECT r.cells, i.created_at FROM intake_rows r JOIN intakes i ON i.id = r.intake_id WHERE r.subject_id = $1 ORDER BY i.created_at',
      fate: 'removed',
      erase: ['DELETE FROM intake_rows WHERE subject_id = $1'],
    },
    {
      table: 'intakes',
      columns: ['started_by'],
      read: 'SELECT kind, file_name, created_at FROM intakes WHERE started_by = $1 ORDER BY created_at',
      fate: 'blanked',
      why: 'what came in by the file stays known, and goes with it after two weeks',
      erase: ['UPDATE intakes SET started_by = NULL WHERE started_by = $1'],
    },
  ],
});
