// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationColumnsIt } from './columns-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationColumnsFr: TextsIn<'fr', typeof conversationColumnsIt, StaffKey> = {
  'table.written_messages': 'Messages écrits',
  'table.kept_apart': 'Personnes à tenir séparées',
  'column.set_at': 'Depuis le',
  'table.board_follows': 'Ce qui est suivi sur le tableau d’annonces',
  'table.message_reports': 'Messages signalés',
  'column.taken_back_at': 'Retiré',
  'column.hidden_at': 'Enlevé par le bureau',
  'column.settled_at': 'Décidé',
  'column.messageId': 'Message',
};
