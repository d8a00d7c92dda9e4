// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { questionnaireSent } from '../domain/listening.drafts.js';
import { QUESTIONNAIRE_SENT } from '../domain/listening.events.js';
import '../texts/listening-texts.js';

const kinds = {
  questionnaire_sent: { title: said('listening:news.questionnaire_sent') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    listening: keyof typeof kinds;
  }
}

/** What people are told of questionnaires: that there is one. */
@Injectable()
export class ListeningNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [QUESTIONNAIRE_SENT]: questionnaireSent } });
  }
}
