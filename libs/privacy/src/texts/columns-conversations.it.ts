// SPDX-License-Identifier: AGPL-3.0-or-later

export const conversationColumnsIt = {
  'table.written_messages': 'Messaggi scritti',
  'table.group_messages': 'Messaggi ai gruppi che ha scritto',
  'table.group_message_recipients': 'Messaggi ai gruppi che ha ricevuto',
  'column.words_it': 'In italiano',
  'column.words_en': 'In inglese',
  'column.urgent_because': 'Perché non poteva aspettare',
  'column.way': 'Come è arrivato',
  'table.kept_apart': 'Persone da tenere separate',
  'table.held_notices': 'Avvisi che aspettano',
  'column.set_at': 'Dal',
  'table.favourites': 'Persone preferite',
  'table.asked_people': 'Richieste fatte per nome',
  'table.board_follows': 'Quello che segue nella bacheca',
  'table.message_reports': 'Messaggi segnalati',
  'column.taken_back_at': 'Ritirato',
  'column.hidden_at': 'Tolto dall’ufficio',
  'column.settled_at': 'Deciso',
  'column.messageId': 'Messaggio',
};
