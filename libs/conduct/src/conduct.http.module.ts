// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { TerritoryModule } from '@reciproca/territory';
import { ConductModule } from './conduct.module.js';
import { AnnouncementsPageController } from './pages/announcements.page.controller.js';
import { ConductPanels } from './pages/conduct.panels.js';
import { SuspendedPageController } from './pages/suspended.page.controller.js';
import { SuspensionsPageController } from './pages/suspensions.page.controller.js';

@Module({
  imports: [ConductModule, ExchangeModule, TerritoryModule],
  controllers: [SuspendedPageController, SuspensionsPageController, AnnouncementsPageController],
  providers: [ConductPanels],
})
export class ConductHttpModule {}
