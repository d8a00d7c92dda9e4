// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { TerritoryModule } from '@reciproca/territory';
import { DisputesController } from './api/disputes.controller.js';
import { FairnessModule } from './fairness.module.js';
import { AnnouncementsPageController } from './pages/announcements.page.controller.js';
import { QueuePageController } from './pages/queue.page.controller.js';
import { DisputePageController } from './pages/dispute.page.controller.js';
import { DisputesPageController } from './pages/disputes.page.controller.js';
import { FairnessPanels } from './pages/fairness.panels.js';
import { SuspendedPageController } from './pages/suspended.page.controller.js';
import { SuspensionsPageController } from './pages/suspensions.page.controller.js';

@Module({
  imports: [FairnessModule, ExchangeModule, TerritoryModule],
  controllers: [
    DisputesController,
    DisputesPageController,
    DisputePageController,
    SuspendedPageController,
    SuspensionsPageController,
    AnnouncementsPageController,
    QueuePageController,
  ],
  providers: [FairnessPanels],
})
export class FairnessHttpModule {}
