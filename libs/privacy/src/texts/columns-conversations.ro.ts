// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationColumnsIt } from './columns-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationColumnsRo: TextsIn<'ro', typeof conversationColumnsIt, StaffKey> = {
  'table.written_messages': 'Mesaje scrise',
  'table.group_messages': 'Mesaje către grupuri pe care le-a scris',
  'table.group_message_recipients': 'Mesaje către grupuri pe care le-a primit',
  'column.words_it': 'În italiană',
  'column.words_en': 'În engleză',
  'column.signed_as': 'Scris în numele',
  'column.urgent_because': 'De ce nu putea aștepta',
  'column.way': 'Cum a ajuns',
  'table.kept_apart': 'Persoane de ținut departe una de alta',
  'table.held_notices': 'Anunțuri care așteaptă',
  'column.set_at': 'Din',
  'table.favourites': 'Persoane preferate',
  'table.asked_people': 'Cereri adresate pe nume',
  'table.person_identifiers': 'Coduri după care este recunoscută persoana',
  'table.sign_in_records': 'Intrări cu SPID, CIE sau eIDAS',
  'table.outside_sessions': 'Intrări în curs cu SPID, CIE sau eIDAS',
  'table.join_requests': 'Cereri de înscriere',
  'table.card_handovers': 'Ce a fost dat unui coleg',
  'table.board_follows': 'Ce urmărește pe avizier',
  'table.message_reports': 'Mesaje semnalate',
  'column.taken_back_at': 'Retras',
  'column.hidden_at': 'Scos de birou',
  'column.settled_at': 'Hotărât',
  'column.messageId': 'Mesaj',
};
