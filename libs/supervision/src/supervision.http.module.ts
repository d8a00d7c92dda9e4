// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { NotificationsModule } from '@reciproca/notifications';
import { TerritoryModule } from '@reciproca/territory';
import { BoardController } from './api/board.controller.js';
import { IncomingCallsController } from './api/calls.controller.js';
import { BoardPageController } from './pages/board.page.controller.js';
import { CallPageController } from './pages/call.page.controller.js';
import { SearchController } from './api/search.controller.js';
import { SearchPageController } from './pages/search.page.controller.js';
import { OpeningController } from './api/opening.controller.js';
import { OpeningPageController } from './pages/opening.page.controller.js';
import { CardPageController } from './pages/card.page.controller.js';
import { IncomingPageController } from './pages/incoming.page.controller.js';
import { ManyPageController } from './pages/many.page.controller.js';
import { MatchesPageController } from './pages/matches.page.controller.js';
import { SupervisionModule } from './supervision.module.js';

@Module({
  imports: [IdentityModule, TerritoryModule, ExchangeModule, NotificationsModule, SupervisionModule],
  controllers: [
    BoardController,
    IncomingCallsController,
    IncomingPageController,
    CallPageController,
    MatchesPageController,
    BoardPageController,
    CardPageController,
    ManyPageController,
    OpeningController,
    OpeningPageController,
    SearchController,
    SearchPageController,
  ],
})
export class SupervisionHttpModule {}
