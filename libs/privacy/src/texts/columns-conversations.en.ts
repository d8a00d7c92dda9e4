// SPDX-License-Identifier: AGPL-3.0-or-later
import type { conversationColumnsIt } from './columns-conversations.it.js';

export const conversationColumnsEn: Record<keyof typeof conversationColumnsIt, string> = {
  'table.written_messages': 'Written messages',
  'table.group_messages': 'Group messages they wrote',
  'table.group_message_recipients': 'Group messages they received',
  'column.words_it': 'In Italian',
  'column.words_en': 'In English',
  'column.urgent_because': 'Why it could not wait',
  'column.way': 'How it arrived',
  'table.kept_apart': 'People to be kept apart',
  'table.held_notices': 'Notices that wait',
  'column.set_at': 'Since',
  'table.favourites': 'Favourite people',
  'table.asked_people': 'Requests made by name',
  'table.board_follows': 'What they follow on the notice board',
  'table.message_reports': 'Reported messages',
  'column.taken_back_at': 'Taken back',
  'column.hidden_at': 'Removed by the office',
  'column.settled_at': 'Decided',
  'column.messageId': 'Message',
};
