// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'conversations',
  tables: [
    {
      table: 'written_messages',
      columns: ['sender_id', 'recipient_id', 'entered_by'],
      read: `SELECT CASE WHEN sender_id = $1 THEN 'sent' ELSE 'received' END AS part, words, channel, at, taken_back_at, hidden_at
        FROM written_messages WHERE $1 IN (sender_id, recipient_id) ORDER BY at`,
      fate: 'removed',
      erase: [
        'DELETE FROM written_messages WHERE $1 IN (sender_id, recipient_id)',
        'UPDATE written_messages SET entered_by = NULL WHERE entered_by = $1',
      ],
    },
    {
      table: 'group_messages',
      columns: ['written_by'],
      read: 'SELECT words_it, words_en, signed_as, urgent_because, state, written_at FROM group_messages WHERE written_by = $1 ORDER BY written_at',
      fate: 'removed',
      // What waits for the morning would leave in the name of the office.
      erase: [
        `UPDATE group_messages SET state = 'taken_back', taken_back_at = now()
          WHERE written_by = $1 AND signed_as IS NOT NULL AND state = 'waiting'`,
        'UPDATE group_messages SET written_by = NULL, signed_as = NULL WHERE written_by = $1',
      ],
    },
    {
      table: 'group_message_recipients',
      columns: ['person_id', 'through_id'],
      read: `SELECT way, g.written_at FROM group_message_recipients r JOIN group_messages g ON g.id = r.group_message_id
        WHERE r.person_id = $1 ORDER BY g.written_at`,
      fate: 'removed',
      erase: [
        'DELETE FROM group_message_recipients WHERE person_id = $1',
        'UPDATE group_message_recipients SET through_id = NULL WHERE through_id = $1',
      ],
    },
    {
      table: 'message_reports',
      columns: ['reported_by', 'settled_by'],
      read: 'SELECT why, at, settled_at, outcome FROM message_reports WHERE reported_by = $1 ORDER BY at',
      fate: 'removed',
      erase: [
        'DELETE FROM message_reports WHERE reported_by = $1',
        'UPDATE message_reports SET settled_by = NULL WHERE settled_by = $1',
      ],
    },
  ],
  joinBlockers: [
    {
      code: 'join.wrote_each_other',
      sql: 'SELECT 1 FROM written_messages WHERE $1 IN (sender_id, recipient_id) AND $2 IN (sender_id, recipient_id) LIMIT 1',
    },
  ],
});
