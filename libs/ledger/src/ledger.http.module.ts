// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { AccountsController } from './api/accounts.controller.js';
import { CorrectionsController } from './api/corrections.controller.js';
import './texts/ledger-texts.js';
import { CorrectionBoard } from './application/correction-board.js';
import { ListCorrections } from './application/list-corrections.js';
import { ShowStatement } from './application/show-statement.js';
import { LedgerModule } from './ledger.module.js';
import { CorrectionsPageController } from './pages/corrections.page.controller.js';
import { StatementPageController } from './pages/statement.page.controller.js';

@Module({
  imports: [IdentityModule, LedgerModule],
  controllers: [AccountsController, CorrectionsController, CorrectionsPageController, StatementPageController],
  providers: [CorrectionBoard, ShowStatement, ListCorrections],
})
export class LedgerHttpModule {}
