// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { PersonCard } from '@reciproca/identity';
import type { Ctx, Language } from '@reciproca/kernel';
import type { Notification, TextWords } from '@reciproca/notifications';
import { NewsWords } from '@reciproca/platform';
import { ProposalWords } from './proposal-words.js';
import { WrittenWords } from './written-words.js';

/** What a text says where a title is not all there is to say. */
@Injectable()
export class NewsInTexts implements TextWords {
  constructor(
    private readonly words: NewsWords,
    private readonly proposals: ProposalWords,
    private readonly written: WrittenWords,
  ) {}

  wordsFor(ctx: Ctx, told: Notification, person: PersonCard): Promise<string | null> {
    switch (this.words.find(told.type)?.textAsks) {
      case 'proposals':
        return this.proposals.wordsFor(ctx, told, person);
      case 'words':
        return this.written.wordsFor(ctx, told, person);
      default:
        return Promise.resolve(null);
    }
  }

  ofOffice(words: string, language: Language): string {
    return this.written.ofOffice(words, language);
  }
}
