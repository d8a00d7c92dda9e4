// SPDX-License-Identifier: AGPL-3.0-or-later

/** Of what people write to each other, and who is kept apart. */
export const conversationAuditIt = {
  'saw.conversations': 'i propri messaggi',
  'saw.conversations.office': 'i messaggi con l’ufficio',
  'saw.conversations.with': 'i messaggi con un’altra persona',
  'saw.conversations.messages.report': 'un messaggio da segnalare',
  'saw.conversations.reports': 'un messaggio segnalato',
  'saw.message-reports': 'un messaggio segnalato',
  'saw.people.conversation': 'i messaggi con l’ufficio',
  'did.conversations.office': 'ha scritto all’ufficio',
  'did.conversations.with': 'ha scritto a un’altra persona',
  'did.conversations.messages.take-back': 'ha ritirato un messaggio',
  'did.conversations.messages.report': 'ha segnalato un messaggio',
  'did.message-reports.settle': 'ha deciso su un messaggio segnalato',
  'did.conversations.reports.settle': 'ha deciso su un messaggio segnalato',
  'did.people.conversation': 'ha scritto a una persona',
  'did.people.conversation.done': 'ha chiuso i messaggi di una persona',
  'saw.people.kept-apart': 'da chi tenere separata una persona',
  'did.people.kept-apart': 'ha tenuto separate due persone',
  'did.people.kept-apart.end': 'ha lasciato che due persone si incontrino',
};
