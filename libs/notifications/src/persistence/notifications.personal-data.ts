// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'notifications',
  tables: [
    {
      table: 'contacts',
      columns: ['person_id', 'heard_from'],
      read: 'SELECT channel, direction, heard_name, outcome, note, next_step, next_at, at FROM contacts WHERE person_id = $1 ORDER BY at',
      readAlone: 'SELECT channel, direction, heard_name, outcome, at FROM contacts WHERE person_id = $1 ORDER BY at',
      fate: 'removed',
      erase: [
        'DELETE FROM contacts WHERE person_id = $1',
        `UPDATE contacts SET heard_name = '—' WHERE heard_from = $1`,
      ],
    },
    {
      table: 'outgoing_messages',
      columns: ['person_id'],
      read: 'SELECT channel, address, subject, body, state, created_at, sent_at FROM outgoing_messages WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      // An answer to a number nobody had written down yet has no person, only the number.
      erase: [
        'DELETE FROM outgoing_messages WHERE person_id = $1 OR address = (SELECT phone FROM people WHERE id = $1)',
      ],
    },
    {
      table: 'call_tasks',
      columns: ['person_id'],
      read: 'SELECT reason, script, state, outcome, note, due_at, created_at, done_at FROM call_tasks WHERE person_id = $1 ORDER BY created_at',
      readAlone:
        'SELECT reason, script, state, outcome, due_at, created_at, done_at FROM call_tasks WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      erase: ['DELETE FROM call_tasks WHERE person_id = $1'],
    },
    {
      table: 'push_devices',
      columns: ['person_id'],
      read: 'SELECT user_agent, created_at, seen_at AS last_seen_at FROM push_devices WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      erase: ['DELETE FROM push_devices WHERE person_id = $1'],
      // Whoever goes on signs in anew, and turns it on again where they want it.
      join: ['DELETE FROM push_devices WHERE person_id = $1'],
    },
    {
      table: 'app_io_addresses',
      columns: ['person_id', 'set_by'],
      read: 'SELECT shown AS code, place AS app_io_place, agreed_at, channel FROM app_io_addresses WHERE person_id = $1',
      fate: 'removed',
      erase: [
        'DELETE FROM app_io_addresses WHERE person_id = $1',
        'UPDATE app_io_addresses SET set_by = NULL WHERE set_by = $1',
      ],
      join: [
        `UPDATE app_io_addresses SET person_id = $2 WHERE person_id = $1
          AND NOT EXISTS (SELECT 1 FROM app_io_addresses o WHERE o.person_id = $2)`,
        'DELETE FROM app_io_addresses WHERE person_id = $1',
      ],
    },
    {
      table: 'held_notices',
      columns: ['person_id'],
      read: 'SELECT channel, due_at FROM held_notices WHERE person_id = $1 ORDER BY due_at',
      fate: 'removed',
      erase: ['DELETE FROM held_notices WHERE person_id = $1'],
      // What waited is read in the inbox of the file that goes on.
      join: ['DELETE FROM held_notices WHERE person_id = $1'],
    },
    {
      table: 'notifications',
      columns: ['person_id'],
      read: 'SELECT type, params, link, created_at, read_at FROM notifications WHERE person_id = $1 ORDER BY seq',
      fate: 'removed',
      erase: ['DELETE FROM notifications WHERE person_id = $1'],
      join: [
        `UPDATE notifications n SET person_id = $2, seq = n.seq + coalesce((SELECT last_seq FROM notification_counters WHERE person_id = $2), 0)
          WHERE n.person_id = $1 AND NOT EXISTS (SELECT 1 FROM notifications o WHERE o.person_id = $2 AND o.event_key = n.event_key)`,
      ],
    },
    {
      table: 'notification_counters',
      columns: ['person_id'],
      read: 'SELECT last_seq, acked_seq FROM notification_counters WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM notification_counters WHERE person_id = $1'],
      join: [
        `INSERT INTO notification_counters (person_id, last_seq) SELECT $2::uuid, last_seq FROM notification_counters WHERE person_id = $1
          ON CONFLICT (person_id) DO UPDATE SET last_seq = notification_counters.last_seq + EXCLUDED.last_seq`,
        `DELETE FROM notification_counters WHERE person_id = $1`,
      ],
    },
  ],
  retention: [
    {
      category: 'contacts',
      count:
        'SELECT count(*)::int AS count, min(at) AS oldest, count(DISTINCT person_id)::int AS people FROM contacts WHERE ente_id = $1 AND at < $2',
      apply: ['DELETE FROM contacts WHERE ente_id = $1 AND at < $2'],
    },
    {
      category: 'messages',
      count: `SELECT count(*)::int AS count, min(created_at) AS oldest, count(DISTINCT person_id)::int AS people
        FROM outgoing_messages WHERE ente_id = $1 AND created_at < $2 AND state NOT IN ('queued','sending')`,
      apply: [
        `DELETE FROM outgoing_messages WHERE ente_id = $1 AND created_at < $2 AND state NOT IN ('queued','sending')`,
      ],
    },
    {
      category: 'calls',
      count: `SELECT count(*)::int AS count, min(created_at) AS oldest, count(DISTINCT person_id)::int AS people
        FROM call_tasks WHERE ente_id = $1 AND state = 'done' AND done_at < $2`,
      apply: [`DELETE FROM call_tasks WHERE ente_id = $1 AND state = 'done' AND done_at < $2`],
    },
    {
      category: 'notifications',
      count: `SELECT count(*)::int AS count, min(created_at) AS oldest, count(DISTINCT person_id)::int AS people FROM notifications n
        WHERE ente_id = $1 AND created_at < $2 AND NOT EXISTS (SELECT 1 FROM outgoing_messages m WHERE m.notification_id = n.id)
          AND NOT EXISTS (SELECT 1 FROM call_tasks c WHERE c.notification_id = n.id)`,
      apply: [
        `DELETE FROM notifications n WHERE ente_id = $1 AND created_at < $2 AND NOT EXISTS (SELECT 1 FROM outgoing_messages m WHERE m.notification_id = n.id)
          AND NOT EXISTS (SELECT 1 FROM call_tasks c WHERE c.notification_id = n.id)`,
      ],
    },
  ],
});
