// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords, nobody } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { documentDecided, validityEnding } from '../domain/vetting.drafts.js';
import { DOCUMENT_DECIDED, DOCUMENT_WAITING, VALIDITY_ENDING } from '../domain/vetting.events.js';

const kinds = {
  validity_ending: { title: said('vetting:news.validity_ending') },
  validity_over: { title: said('vetting:news.validity_over') },
  document_approved: { title: said('vetting:news.document_approved') },
  document_rejected: { title: said('vetting:news.document_rejected') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    vetting: keyof typeof kinds;
  }
}

/** What people are told of their documents. */
@Injectable()
export class VettingNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [VALIDITY_ENDING]: validityEnding,
        [DOCUMENT_DECIDED]: documentDecided,
        [DOCUMENT_WAITING]: nobody,
      },
    });
  }
}
