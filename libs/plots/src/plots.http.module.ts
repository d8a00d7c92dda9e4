// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { OrtiModule } from '@reciproca/orti';
import { GardenPlotsController } from './api/garden-plots.controller.js';
import { SeasonController } from './api/season.controller.js';
import { PlotsController } from './api/plots.controller.js';
import { GardenPlotsPageController } from './pages/garden-plots.page.controller.js';
import { OwnPlotsPageController } from './pages/own-plots.page.controller.js';
import { PlotPageController } from './pages/plot.page.controller.js';
import { PlotsPanel } from './pages/plots.panel.js';
import { SeasonPart } from './pages/season.part.js';
import { SeasonPageController } from './pages/season.page.controller.js';
import { PlotsModule } from './plots.module.js';

@Module({
  imports: [PlotsModule, IdentityModule, OrtiModule],
  controllers: [
    GardenPlotsController,
    PlotsController,
    SeasonController,
    SeasonPageController,
    GardenPlotsPageController,
    OwnPlotsPageController,
    PlotPageController,
    PlotsPanel,
  ],
  providers: [SeasonPart],
})
export class PlotsHttpModule {}
