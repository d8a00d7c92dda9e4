// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'vetting',
  tables: [
    {
      table: 'documents',
      columns: ['person_id'],
      read: 'SELECT kind, file_name, media_type, size_bytes, state, valid_until, note, uploaded_at, decided_at FROM documents WHERE person_id = $1 ORDER BY uploaded_at',
      fate: 'removed',
      erase: [
        // The files go when this news is worked off, after the commit: until then nothing is lost.
        `INSERT INTO outbox (id, ente_id, topic, payload, request_id) SELECT gen_random_uuid(), ente_id, 'vetting.file_dropped',
          jsonb_build_object('fileKey', file_key), 'erasure-' || id FROM documents WHERE person_id = $1 AND file_key IS NOT NULL`,
        'DELETE FROM documents WHERE person_id = $1',
      ],
    },
    {
      table: 'validity_reminders',
      columns: ['person_id'],
      read: 'SELECT kind, until, days, at FROM validity_reminders WHERE person_id = $1 ORDER BY at',
      fate: 'removed',
      erase: ['DELETE FROM validity_reminders WHERE person_id = $1'],
      join: [`DELETE FROM validity_reminders WHERE person_id = $1`],
    },
  ],
});
