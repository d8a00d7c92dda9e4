// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { listeningIt } from './listening.it.js';

export const listeningEn: TextsOf<typeof listeningIt> = {
  'table.questionnaire_answers': 'Answers to questionnaires',
  'why.questionnaire_answers': 'how many answered what is counted, without names',
  'table.questionnaire_invitations': 'Questionnaires received',
  'column.given_on': 'Answered on',
  'column.answers': 'Answers',
  'column.invited_at': 'Received on',
  'saw.questionnaires.written': 'the answers in words to a questionnaire',
  'saw.questionnaires.answers.xlsx': 'the answers to a questionnaire, saved in a sheet',
  'saw.questionnaires.answers.csv': 'the answers to a questionnaire, saved in a sheet',
  'did.questionnaires': 'worked on a questionnaire',
  'did.questionnaires.new': 'wrote a questionnaire',
  'did.questionnaires.send': 'sent a questionnaire',
  'did.questionnaires.typed': 'typed in a sheet of a questionnaire',
  'did.interviews': 'asked somebody a questionnaire',
  'did.me.questionnaires': 'answered a questionnaire',
  'did.me.questionnaires.back': 'took back the answers to a questionnaire',
  'table.impressions': 'How help went',
  'why.impressions': 'how it went is counted, without words',
  'column.said_at': 'Said on',
  'value.well': 'well',
  'value.so_so': 'so-so',
  'value.badly': 'badly',
  'saw.impressions': 'how help went',
  'did.impressions': 'saw to help that went badly',
  'did.impressions.of': 'said how help went',
  'did.impression_settled': 'saw to help that went badly',
  'did.listening_rules': 'chose whether to ask how it went',
};
