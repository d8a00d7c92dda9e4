// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx, Language } from '@reciproca/kernel';
import { formatDate, translator } from '@reciproca/ui';
import { LetterKinds } from '@reciproca/web';
import { SuspensionRepository } from '../persistence/suspension.repository.js';

/** The letter that tells somebody on paper that they are suspended, why, until when, and how to object. */
@Injectable()
export class SuspensionLetter implements OnModuleInit {
  constructor(
    private readonly letters: LetterKinds,
    private readonly suspensions: SuspensionRepository,
  ) {}

  onModuleInit(): void {
    this.letters.add({
      key: 'suspension',
      textKey: 'conduct:letter',
      subjectKey: 'conduct:letter.subject',
      bodyKey: 'conduct:letter.body',
      order: 30,
      words: ['motivo', 'dal', 'fino a'],
      find: (ctx, personId, language) => this.wordsOf(ctx, personId, language),
    });
  }

  /** Null for who is not suspended. */
  private async wordsOf(ctx: Ctx, personId: string, language: Language): Promise<Record<string, string> | null> {
    const all = await this.suspensions.listOf(ctx, personId);
    const standing = all.find(({ endedAt, listingId }) => endedAt === null && listingId === null);
    if (!standing) return null;
    return {
      motivo: standing.reason,
      dal: formatDate(standing.suspendedAt, language),
      'fino a': standing.until ? formatDate(standing.until, language) : translator(language)('conduct:letter.no_end'),
    };
  }
}
