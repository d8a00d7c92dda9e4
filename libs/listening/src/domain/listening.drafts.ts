// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { QuestionnaireSent } from './listening.events.js';
import { ownPath } from './paths.js';

/** That there is a questionnaire, once; nobody is reminded of it. */
export function questionnaireSent({ questionnaireId, personIds, actorId }: QuestionnaireSent): Draft[] {
  return personIds.map((personId) => ({
    personId,
    actorId,
    type: 'questionnaire_sent' as const,
    params: {},
    link: ownPath(questionnaireId),
    important: false,
    once: true,
    eventKey: `questionnaire:${questionnaireId}`,
  }));
}
