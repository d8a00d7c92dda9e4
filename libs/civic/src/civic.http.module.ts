// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { CivicController } from './api/civic.controller.js';
import { CivicModule } from './civic.module.js';
import { SheetPageController } from './pages/sheet.page.controller.js';
import { CivicPageController } from './pages/civic.page.controller.js';
import { CivicPanels } from './pages/civic.panels.js';

@Module({
  imports: [ExchangeModule, CivicModule],
  controllers: [SheetPageController, CivicController, CivicPageController],
  providers: [CivicPanels],
})
export class CivicHttpModule {}
