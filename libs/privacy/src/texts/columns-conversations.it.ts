// SPDX-License-Identifier: AGPL-3.0-or-later

export const conversationColumnsIt = {
  'table.written_messages': 'Messaggi scritti',
  'table.kept_apart': 'Persone da tenere separate',
  'column.set_at': 'Dal',
  'table.board_follows': 'Quello che segue nella bacheca',
  'table.message_reports': 'Messaggi segnalati',
  'column.taken_back_at': 'Ritirato',
  'column.hidden_at': 'Tolto dall’ufficio',
  'column.settled_at': 'Deciso',
  'column.messageId': 'Messaggio',
};
