// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationAuditIt } from './audit-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationAuditSq: TextsIn<'sq', typeof conversationAuditIt, StaffKey> = {
  'saw.conversations': 'mesazhet e veta',
  'saw.conversations.office': 'mesazhet me zyrën',
  'saw.conversations.with': 'mesazhet me një person tjetër',
  'saw.conversations.messages.report': 'një mesazh për t’ia treguar zyrës',
  'saw.conversations.reports': 'një mesazh i treguar zyrës',
  'saw.message-reports': 'një mesazh i treguar zyrës',
  'saw.people.conversation': 'mesazhet me zyrën',
  'did.conversations.office': 'i shkroi zyrës',
  'did.conversations.with': 'i shkroi një personi tjetër',
  'did.conversations.messages.take-back': 'tërhoqi një mesazh',
  'did.conversations.messages.report': 'i tregoi zyrës një mesazh',
  'did.message-reports.settle': 'vendosi për një mesazh të treguar zyrës',
  'did.conversations.reports.settle': 'vendosi për një mesazh të treguar zyrës',
  'did.people.conversation': 'i shkroi një personi',
  'did.people.conversation.done': 'mbylli mesazhet e një personi',
  'saw.group-messages': 'mesazhet për grupet',
  'saw.group-messages.recipients': 'kujt i shkon një mesazh për një grup',
  'saw.group-messages.edit': 'drafti i një mesazhi për një grup',
  'saw.group-messages.to-call': 'kujt duhet t’i telefonohet për një mesazh për një grup',
  'did.group-messages': 'shkroi draftin e një mesazhi për një grup',
  'did.group-messages.new': 'shkroi draftin e një mesazhi për një grup',
  'did.group-messages.edit': 'ndryshoi një mesazh për një grup',
  'did.group-messages.send': 'dërgoi një mesazh për një grup',
  'did.group-messages.take-back': 'tërhoqi një mesazh për një grup',
  'did.group-messages.calls': 'vuri njerëzit e një grupi te telefonatat',
  'did.settings.messages': 'ndryshoi një model mesazhi',
  'did.settings.messages.new': 'shkroi një model mesazhi',
  'did.settings.messages.remove': 'hoqi një model mesazhi',
  'saw.people.kept-apart': 'nga kush duhet mbajtur larg një person',
  'did.people.agreed-apart.call-off': 'anuloi takimet e dy personave të mbajtur larg',
  'did.people.kept-apart': 'i mbajti larg dy persona',
  'did.people.kept-apart.end': 'i la dy persona të takohen përsëri',
};
