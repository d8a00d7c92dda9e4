// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/ledger.personal-data.js';
import { LedgerNewsWords } from './application/ledger-news-words.js';
import { Corrections } from './application/corrections.js';
import { DecideCorrection } from './application/decide-correction.js';
import { Ledger } from './application/ledger.js';
import { OpeningBalances } from './application/opening-balances.js';
import { OwnerNames } from './application/owner-names.js';
import { ProposeCorrection } from './application/propose-correction.js';
import { ReverseTransfer } from './application/reverse-transfer.js';
import { TransferMinutes } from './application/transfer-minutes.js';
import { AccountRepository } from './persistence/account.repository.js';
import { CorrectionRepository } from './persistence/correction.repository.js';
import { LedgerCheckReadModel } from './persistence/ledger-check.read-model.js';
import { StatementReadModel } from './persistence/statement.read-model.js';
import { TransferRepository } from './persistence/transfer.repository.js';
import { ledgerTables } from './persistence/ledger.tables.js';

@Module({
  imports: [ledgerTables],
  providers: [
    AccountRepository,
    TransferRepository,
    CorrectionRepository,
    StatementReadModel,
    LedgerCheckReadModel,
    LedgerNewsWords,
    TransferMinutes,
    ProposeCorrection,
    DecideCorrection,
    ReverseTransfer,
    Corrections,
    Ledger,
    OwnerNames,
    OpeningBalances,
  ],
  exports: [Ledger, Corrections, OpeningBalances, OwnerNames],
})
export class LedgerModule {}
