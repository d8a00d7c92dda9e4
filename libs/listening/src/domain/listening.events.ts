// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export const QUESTIONNAIRE_SENT = 'listening.questionnaire_sent';

export interface QuestionnaireSent {
  readonly questionnaireId: string;
  readonly personIds: readonly string[];
  readonly actorId: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [QUESTIONNAIRE_SENT]: QuestionnaireSent;
  }
}
