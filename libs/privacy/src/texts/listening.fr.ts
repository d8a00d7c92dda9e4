// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { listeningIt } from './listening.it.js';
import type { StaffKey } from './staff-keys.js';

export const listeningFr: TextsIn<'fr', typeof listeningIt, StaffKey> = {
  'table.questionnaire_answers': 'Réponses à des questionnaires',
  'table.questionnaire_invitations': 'Questionnaires reçus',
  'column.given_on': 'Répondu le',
  'column.answers': 'Réponses',
  'column.invited_at': 'Reçu le',
  'value.link': 'par l’adresse ouverte',
  'value.own_page': 'sur sa propre page',
  'value.interview': 'dans un entretien',
  'saw.questionnaires.written': 'les réponses écrites d’un questionnaire',
  'saw.questionnaires.answers.xlsx': 'les réponses à un questionnaire, enregistrées dans une feuille',
  'saw.questionnaires.answers.csv': 'les réponses à un questionnaire, enregistrées dans une feuille',
  'did.questionnaires': 'a travaillé sur un questionnaire',
  'did.questionnaires.new': 'a écrit un questionnaire',
  'did.questionnaires.send': 'a envoyé un questionnaire',
  'did.questionnaires.typed': 'a saisi une feuille d’un questionnaire',
  'did.interviews': 'a posé un questionnaire à quelqu’un',
  'did.me.questionnaires': 'a répondu à un questionnaire',
  'did.me.questionnaires.back': 'a retiré ses réponses à un questionnaire',
  'table.impressions': 'Comment une aide s’est passée',
  'column.said_at': 'Dit le',
  'value.well': 'bien',
  'value.so_so': 'moyennement',
  'value.badly': 'mal',
  'saw.impressions': 'comment une aide s’est passée',
  'did.impressions': 'a traité une aide qui s’est mal passée',
  'did.impressions.of': 'a dit comment une aide s’est passée',
  'did.impression_settled': 'a traité une aide qui s’est mal passée',
  'did.listening_rules': 'a choisi de demander ou non comment cela s’est passé',
};
