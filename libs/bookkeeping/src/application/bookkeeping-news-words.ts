// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { bookTold } from '../domain/bookkeeping.drafts.js';
import { BOOK_TOLD } from '../domain/bookkeeping.events.js';

const kinds = { sale_late: { title: said('bookkeeping:news.late') } } satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    bookkeeping: keyof typeof kinds;
  }
}

/** What who answers for a garden is told of its book. */
@Injectable()
export class BookkeepingNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [BOOK_TOLD]: bookTold } });
  }
}
