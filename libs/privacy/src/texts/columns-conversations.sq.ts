// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationColumnsIt } from './columns-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationColumnsSq: TextsIn<'sq', typeof conversationColumnsIt, StaffKey> = {
  'table.written_messages': 'Mesazhe të shkruara',
  'table.group_messages': 'Mesazhe për grupet që ka shkruar',
  'table.group_message_recipients': 'Mesazhe për grupet që ka marrë',
  'column.words_it': 'Në italisht',
  'column.words_en': 'Në anglisht',
  'column.signed_as': 'Shkruar në emër të',
  'column.urgent_because': 'Pse nuk mund të priste',
  'column.way': 'Si mbërriti',
  'table.kept_apart': 'Njerëz për t’u mbajtur larg njëri-tjetrit',
  'table.held_notices': 'Njoftime që presin',
  'column.set_at': 'Nga',
  'table.favourites': 'Njerëzit e preferuar',
  'table.asked_people': 'Kërkesa drejtuar me emër',
  'table.person_identifiers': 'Kode me të cilat njihet personi',
  'table.sign_in_records': 'Hyrje me SPID, CIE ose eIDAS',
  'table.outside_sessions': 'Hyrje në vazhdim me SPID, CIE ose eIDAS',
  'table.join_requests': 'Kërkesa për t’u regjistruar',
  'table.card_handovers': 'Çfarë iu dha një kolegu',
  'table.board_follows': 'Çfarë ndjek në tabelën e njoftimeve',
  'table.message_reports': 'Mesazhe të treguara zyrës',
  'column.taken_back_at': 'Tërhequr',
  'column.hidden_at': 'Hequr nga zyra',
  'column.settled_at': 'Vendosur',
  'column.messageId': 'Mesazhi',
};
