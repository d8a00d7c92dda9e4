// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { OrtiModule } from '@reciproca/orti';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { BookSheets } from './application/book-sheets.js';
import { BookkeepingJobs } from './application/bookkeeping-jobs.js';
import { BookkeepingNewsWords } from './application/bookkeeping-news-words.js';
import { EnsureBook } from './application/ensure-book.js';
import { KeepBook } from './application/keep-book.js';
import { MoveStock } from './application/move-stock.js';
import { Sell } from './application/sell.js';
import { SettleSlip } from './application/settle-slip.js';
import { ViewBook } from './application/view-book.js';
import { BookRepository } from './persistence/book.repository.js';
import { bookkeepingTables } from './persistence/bookkeeping.tables.js';
import { SlipRepository } from './persistence/slip.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { translations } from './texts/translations.js';
import { leiIt } from './texts/voice.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    bookkeeping: keyof typeof it;
  }
}

registerTexts('bookkeeping', { it, en }, translations);
registerDesk('bookkeeping', desk);
registerVoice('bookkeeping', 'lei', leiIt);

const facades = [BookSheets, KeepBook, MoveStock, Sell, SettleSlip, ViewBook];

@Module({
  imports: [bookkeepingTables, IdentityModule, OrtiModule],
  providers: [...facades, EnsureBook, BookkeepingJobs, BookkeepingNewsWords, BookRepository, SlipRepository],
  exports: facades,
})
export class BookkeepingModule {}
