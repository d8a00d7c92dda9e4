// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { DisputesController } from './api/disputes.controller.js';
import { DisputesModule } from './disputes.module.js';
import { DisputePageController } from './pages/dispute.page.controller.js';
import { DisputesPageController } from './pages/disputes.page.controller.js';
import { DisputesPanels } from './pages/disputes.panels.js';

@Module({
  imports: [DisputesModule, ExchangeModule, IdentityModule],
  controllers: [DisputesController, DisputesPageController, DisputePageController],
  providers: [DisputesPanels],
})
export class DisputesHttpModule {}
