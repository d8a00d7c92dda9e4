// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationColumnsIt } from './columns-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationColumnsRo: TextsIn<'ro', typeof conversationColumnsIt, StaffKey> = {
  'table.written_messages': 'Mesaje scrise',
  'table.kept_apart': 'Persoane de ținut departe una de alta',
  'column.set_at': 'Din',
  'table.board_follows': 'Ce urmărește pe avizier',
  'table.message_reports': 'Mesaje semnalate',
  'column.taken_back_at': 'Retras',
  'column.hidden_at': 'Scos de birou',
  'column.settled_at': 'Hotărât',
  'column.messageId': 'Mesaj',
};
