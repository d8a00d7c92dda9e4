// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { CalendarsModule } from '@reciproca/calendars';
import { ExchangeModule } from '@reciproca/exchange';
import { LedgerModule } from '@reciproca/ledger';
import { TerritoryModule } from '@reciproca/territory';
import { CratesController } from './api/crates.controller.js';
import { GardenCalendarController } from './api/garden-calendar.controller.js';
import { GardensController } from './api/gardens.controller.js';
import { SharesController } from './api/shares.controller.js';
import { OrtiModule } from './orti.module.js';
import { NewGardenPageController } from './pages/new-garden.page.controller.js';
import { CratesPageController } from './pages/crates.page.controller.js';
import { GardenCalendarPageController } from './pages/garden-calendar.page.controller.js';
import { GardenPageController } from './pages/garden.page.controller.js';
import { HarvestPageController } from './pages/harvest.page.controller.js';
import { LoadGardenPage } from './pages/load-garden-page.js';
import { SharePageController } from './pages/share.page.controller.js';

@Module({
  imports: [OrtiModule, CalendarsModule, ExchangeModule, LedgerModule, TerritoryModule],
  controllers: [
    CratesController,
    CratesPageController,
    GardenCalendarController,
    GardenCalendarPageController,
    GardensController,
    SharesController,
    NewGardenPageController,
    GardenPageController,
    HarvestPageController,
    SharePageController,
  ],
  providers: [LoadGardenPage],
})
export class OrtiHttpModule {}
