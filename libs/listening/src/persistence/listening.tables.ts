// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { ImpressionEntity } from './impression.entity.js';
import { Impressions1798800000202 } from './impressions.migration.js';
import { ListeningRulesEntity } from './listening-rules.entity.js';
import { Listening1798800000201 } from './listening.migration.js';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity.js';
import { QuestionnaireInvitationEntity } from './questionnaire-invitation.entity.js';
import { QuestionnaireVersionEntity } from './questionnaire-version.entity.js';
import { QuestionnaireEntity } from './questionnaire.entity.js';

export const listeningTables = ownTables({
  entities: [
    QuestionnaireEntity,
    QuestionnaireVersionEntity,
    QuestionnaireAnswerEntity,
    QuestionnaireInvitationEntity,
    ImpressionEntity,
    ListeningRulesEntity,
  ],
  migrations: [Listening1798800000201, Impressions1798800000202],
  refusals: {
    questionnaire_answers_once: { code: 'answer.given_already' },
    questionnaire_versions_number: { code: 'questionnaire.changed_meanwhile' },
  },
});
