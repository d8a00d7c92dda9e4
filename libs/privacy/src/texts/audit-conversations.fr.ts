// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationAuditIt } from './audit-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationAuditFr: TextsIn<'fr', typeof conversationAuditIt, StaffKey> = {
  'saw.conversations': 'ses propres messages',
  'saw.conversations.office': 'les messages avec le bureau',
  'saw.conversations.with': 'les messages avec une autre personne',
  'saw.conversations.messages.report': 'un message à signaler',
  'saw.conversations.reports': 'un message signalé',
  'saw.message-reports': 'un message signalé',
  'saw.people.conversation': 'les messages avec le bureau',
  'did.conversations.office': 'a écrit au bureau',
  'did.conversations.with': 'a écrit à une autre personne',
  'did.conversations.messages.take-back': 'a retiré un message',
  'did.conversations.messages.report': 'a signalé un message',
  'did.message-reports.settle': 'a décidé sur un message signalé',
  'did.conversations.reports.settle': 'a décidé sur un message signalé',
  'did.people.conversation': 'a écrit à une personne',
  'did.people.conversation.done': 'a fermé les messages d’une personne',
  'saw.group-messages': 'les messages aux groupes',
  'saw.group-messages.recipients': 'à qui va un message à un groupe',
  'saw.group-messages.edit': 'le brouillon d’un message à un groupe',
  'saw.group-messages.to-call': 'qui appeler pour un message à un groupe',
  'did.group-messages': 'a écrit le brouillon d’un message à un groupe',
  'did.group-messages.new': 'a écrit le brouillon d’un message à un groupe',
  'did.group-messages.edit': 'a changé un message à un groupe',
  'did.group-messages.send': 'a envoyé un message à un groupe',
  'did.group-messages.take-back': 'a retiré un message à un groupe',
  'did.group-messages.calls': 'a mis les personnes d’un groupe dans les appels',
  'did.settings.messages': 'a changé un modèle de message',
  'did.settings.messages.new': 'a écrit un modèle de message',
  'did.settings.messages.remove': 'a enlevé un modèle de message',
  'saw.people.kept-apart': 'avec qui une personne ne doit pas se retrouver',
  'did.people.agreed-apart.call-off': 'a annulé les rendez-vous de deux personnes tenues séparées',
  'did.people.kept-apart': 'a tenu deux personnes séparées',
  'did.people.kept-apart.end': 'a laissé deux personnes se retrouver',
};
