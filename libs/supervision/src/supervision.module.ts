// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/supervision.personal-data.js';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { OrtiModule } from '@reciproca/orti';
import { registerTexts } from '@reciproca/ui';
import { NotificationsModule } from '@reciproca/notifications';
import { HandleCards } from './application/handle-cards.js';
import { PhoneAnswers } from './application/phone-answers.js';
import { SavedViews } from './application/saved-views.js';
import { ShowBoard } from './application/show-board.js';
import { ShowCard } from './application/show-card.js';
import { BoardViewRepository } from './persistence/board-view.repository.js';
import { CardRepository } from './persistence/card.repository.js';
import { ListCorrections } from './application/list-corrections.js';
import { ShowStatement } from './application/show-statement.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';

registerTexts('supervision', { it, en });

const useCases = [ShowStatement, ListCorrections, PhoneAnswers, ShowBoard, ShowCard, HandleCards, SavedViews];

@Module({
  imports: [IdentityModule, LedgerModule, ExchangeModule, OrtiModule, NotificationsModule],
  providers: [CardRepository, BoardViewRepository, ...useCases],
  exports: [...useCases],
})
export class SupervisionModule {}
