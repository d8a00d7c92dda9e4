// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationColumnsIt } from './columns-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationColumnsFr: TextsIn<'fr', typeof conversationColumnsIt, StaffKey> = {
  'table.written_messages': 'Messages écrits',
  'table.group_messages': 'Messages aux groupes écrits',
  'table.group_message_recipients': 'Messages aux groupes reçus',
  'column.words_it': 'En italien',
  'column.words_en': 'En anglais',
  'column.signed_as': 'Écrit au nom de',
  'column.urgent_because': 'Pourquoi cela ne pouvait pas attendre',
  'column.way': 'Comment il est arrivé',
  'table.kept_apart': 'Personnes à tenir séparées',
  'table.held_notices': 'Avis qui attendent',
  'column.set_at': 'Depuis le',
  'table.favourites': 'Personnes préférées',
  'table.asked_people': 'Demandes faites nommément',
  'table.person_identifiers': 'Codes par lesquels la personne est reconnue',
  'table.sign_in_records': 'Connexions avec SPID, CIE ou eIDAS',
  'table.outside_sessions': 'Connexions en cours avec SPID, CIE ou eIDAS',
  'table.join_requests': 'Demandes d’inscription',
  'table.card_handovers': 'Ce qui a été confié à un collègue',
  'table.board_follows': 'Ce qui est suivi sur le tableau d’annonces',
  'table.message_reports': 'Messages signalés',
  'column.taken_back_at': 'Retiré',
  'column.hidden_at': 'Enlevé par le bureau',
  'column.settled_at': 'Décidé',
  'column.messageId': 'Message',
};
