// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'texting',
  tables: [
    {
      table: 'sms_inbound',
      columns: ['person_id'],
      read: 'SELECT number, body, state, received_at, handled_at FROM sms_inbound WHERE person_id = $1 ORDER BY seq',
      fate: 'removed',
      erase: ['DELETE FROM sms_inbound WHERE person_id = $1'],
    },
    {
      table: 'sms_conversations',
      columns: ['person_id'],
      read: 'SELECT talk, changed_at FROM sms_conversations WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM sms_conversations WHERE person_id = $1'],
      join: [`DELETE FROM sms_conversations WHERE person_id = $1`],
    },
  ],
});
