// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { listeningIt } from './listening.it.js';
import type { StaffKey } from './staff-keys.js';

export const listeningRo: TextsIn<'ro', typeof listeningIt, StaffKey> = {
  'table.questionnaire_answers': 'Răspunsuri la chestionare',
  'table.questionnaire_invitations': 'Chestionare primite',
  'column.given_on': 'Răspuns pe',
  'column.answers': 'Răspunsuri',
  'column.invited_at': 'Primit pe',
  'value.link': 'prin adresa deschisă',
  'value.own_page': 'pe pagina proprie',
  'value.interview': 'într-un interviu',
  'saw.questionnaires.written': 'răspunsurile scrise ale unui chestionar',
  'saw.questionnaires.answers.xlsx': 'răspunsurile la un chestionar, salvate într-o foaie',
  'saw.questionnaires.answers.csv': 'răspunsurile la un chestionar, salvate într-o foaie',
  'did.questionnaires': 'a lucrat la un chestionar',
  'did.questionnaires.new': 'a scris un chestionar',
  'did.questionnaires.send': 'a trimis un chestionar',
  'did.questionnaires.typed': 'a introdus o foaie a unui chestionar',
  'did.interviews': 'a pus cuiva un chestionar',
  'did.me.questionnaires': 'a răspuns la un chestionar',
  'did.me.questionnaires.back': 'a retras răspunsurile la un chestionar',
  'table.impressions': 'Cum a fost un ajutor',
  'column.said_at': 'Spus pe',
  'value.well': 'bine',
  'value.so_so': 'așa și așa',
  'value.badly': 'rău',
  'saw.impressions': 'cum a fost un ajutor',
  'did.impressions': 's-a ocupat de un ajutor care a mers rău',
  'did.impressions.of': 'a spus cum a fost un ajutor',
  'did.impression_settled': 's-a ocupat de un ajutor care a mers rău',
  'did.listening_rules': 'a ales dacă se întreabă cum a fost',
};
