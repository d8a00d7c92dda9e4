// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { AccountsController } from './api/accounts.controller.js';
import { CorrectionsController } from './api/corrections.controller.js';
import './texts/ledger-texts.js';
import { CorrectionBoard } from './application/correction-board.js';
import { LedgerModule } from './ledger.module.js';

@Module({
  imports: [LedgerModule],
  controllers: [AccountsController, CorrectionsController],
  providers: [CorrectionBoard],
})
export class LedgerHttpModule {}
