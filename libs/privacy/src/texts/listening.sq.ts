// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { listeningIt } from './listening.it.js';
import type { StaffKey } from './staff-keys.js';

export const listeningSq: TextsIn<'sq', typeof listeningIt, StaffKey> = {
  'table.questionnaire_answers': 'Përgjigje pyetësorësh',
  'table.questionnaire_invitations': 'Pyetësorë të marrë',
  'column.given_on': 'Përgjigjur më',
  'column.answers': 'Përgjigje',
  'column.invited_at': 'Marrë më',
  'value.link': 'nga adresa e hapur',
  'value.own_page': 'në faqen e vet',
  'value.interview': 'në një intervistë',
  'saw.questionnaires.written': 'përgjigjet e shkruara të një pyetësori',
  'saw.questionnaires.answers.xlsx': 'përgjigjet e një pyetësori, të ruajtura në një fletë',
  'saw.questionnaires.answers.csv': 'përgjigjet e një pyetësori, të ruajtura në një fletë',
  'did.questionnaires': 'punoi me një pyetësor',
  'did.questionnaires.new': 'shkroi një pyetësor',
  'did.questionnaires.send': 'dërgoi një pyetësor',
  'did.questionnaires.typed': 'futi një fletë të një pyetësori',
  'did.interviews': 'i bëri dikujt një pyetësor',
  'did.me.questionnaires': 'iu përgjigj një pyetësori',
  'did.me.questionnaires.back': 'tërhoqi përgjigjet e një pyetësori',
  'table.impressions': 'Si shkoi një ndihmë',
  'column.said_at': 'Thënë më',
  'value.well': 'mirë',
  'value.so_so': 'disi',
  'value.badly': 'keq',
  'saw.impressions': 'si shkoi një ndihmë',
  'did.impressions': 'u mor me një ndihmë që shkoi keq',
  'did.impressions.of': 'tha si shkoi një ndihmë',
  'did.impression_settled': 'u mor me një ndihmë që shkoi keq',
  'did.listening_rules': 'zgjodhi nëse pyetet si shkoi',
};
