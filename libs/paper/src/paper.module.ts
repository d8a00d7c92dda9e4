// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { OrtiModule } from '@reciproca/orti';
import { TerritoryModule } from '@reciproca/territory';
import { TrasportoModule } from '@reciproca/trasporto';
import { Attendance } from './application/attendance.js';
import { FindByCode } from './application/find-by-code.js';
import { EnteLetterhead } from './application/letterhead.js';
import { Letters } from './application/letters.js';
import { LetterTemplates } from './application/letter-templates.js';
import { LetterWords } from './application/letter-words.js';
import { ListingCodes } from './application/listing-codes.js';
import { PersonCards } from './application/person-cards.js';
import { PublicAddress } from './application/public-address.js';
import { ShowDriveSheet } from './application/show-drive-sheet.js';
import { ShowNoticeBoard } from './application/show-notice-board.js';
import { ShowPaperStatement } from './application/show-paper-statement.js';
import { LetterRepository } from './persistence/letter.repository.js';
import { LetterheadRepository } from './persistence/letterhead.repository.js';
import { ListingCodeRepository } from './persistence/listing-code.repository.js';
import { PersonCardRepository } from './persistence/person-card.repository.js';
import './persistence/paper.personal-data.js';
import './texts/paper-texts.js';
import { paperTables } from './persistence/paper.tables.js';

const useCases = [
  PublicAddress,
  ListingCodes,
  ShowNoticeBoard,
  PersonCards,
  FindByCode,
  ShowPaperStatement,
  ShowDriveSheet,
  Attendance,
  EnteLetterhead,
  Letters,
  LetterTemplates,
];

@Module({
  imports: [paperTables, IdentityModule, TerritoryModule, LedgerModule, ExchangeModule, TrasportoModule, OrtiModule],
  providers: [
    ListingCodeRepository,
    PersonCardRepository,
    LetterheadRepository,
    LetterRepository,
    LetterWords,
    ...useCases,
  ],
  exports: useCases,
})
export class PaperModule {}
