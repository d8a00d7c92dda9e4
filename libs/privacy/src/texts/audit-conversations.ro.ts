// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationAuditIt } from './audit-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationAuditRo: TextsIn<'ro', typeof conversationAuditIt, StaffKey> = {
  'saw.conversations': 'propriile mesaje',
  'saw.conversations.office': 'mesajele cu biroul',
  'saw.conversations.with': 'mesajele cu altă persoană',
  'saw.conversations.messages.report': 'un mesaj de semnalat',
  'saw.conversations.reports': 'un mesaj semnalat',
  'saw.message-reports': 'un mesaj semnalat',
  'saw.people.conversation': 'mesajele cu biroul',
  'did.conversations.office': 'a scris biroului',
  'did.conversations.with': 'a scris altei persoane',
  'did.conversations.messages.take-back': 'a retras un mesaj',
  'did.conversations.messages.report': 'a semnalat un mesaj',
  'did.message-reports.settle': 'a hotărât despre un mesaj semnalat',
  'did.conversations.reports.settle': 'a hotărât despre un mesaj semnalat',
  'did.people.conversation': 'a scris unei persoane',
  'did.people.conversation.done': 'a închis mesajele unei persoane',
  'saw.group-messages': 'mesajele către grupuri',
  'saw.group-messages.recipients': 'cui îi merge un mesaj către un grup',
  'saw.group-messages.edit': 'ciorna unui mesaj către un grup',
  'saw.group-messages.to-call': 'cine trebuie sunat pentru un mesaj către un grup',
  'did.group-messages': 'a scris ciorna unui mesaj către un grup',
  'did.group-messages.new': 'a scris ciorna unui mesaj către un grup',
  'did.group-messages.edit': 'a schimbat un mesaj către un grup',
  'did.group-messages.send': 'a trimis un mesaj către un grup',
  'did.group-messages.take-back': 'a retras un mesaj către un grup',
  'did.group-messages.calls': 'a pus oamenii unui grup pe lista de telefoane',
  'did.settings.messages': 'a schimbat un model de mesaj',
  'did.settings.messages.new': 'a scris un model de mesaj',
  'did.settings.messages.remove': 'a scos un model de mesaj',
  'saw.people.kept-apart': 'de cine trebuie ținută departe o persoană',
  'did.people.agreed-apart.call-off': 'a anulat întâlnirile a două persoane ținute departe una de alta',
  'did.people.kept-apart': 'a ținut departe două persoane una de alta',
  'did.people.kept-apart.end': 'a lăsat două persoane să se întâlnească din nou',
};
