// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords, nobody } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { minutesMoved } from '../domain/ledger.drafts.js';
import '../texts/ledger-texts.js';

const kinds = {
  minutes_added: { title: said('ledger:news.minutes_added') },
  minutes_removed: { title: said('ledger:news.minutes_removed') },
  minutes_corrected: { title: said('ledger:news.minutes_corrected') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    ledger: keyof typeof kinds;
  }
}

/** What people are told of their minutes. */
@Injectable()
export class LedgerNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        'ledger.transferred': minutesMoved,
        'ledger.correction_proposed': nobody,
      },
    });
  }
}
