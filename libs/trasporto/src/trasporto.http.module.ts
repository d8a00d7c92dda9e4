// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { DeparturesController } from './api/departures.controller.js';
import { RideStopsController } from './api/ride-stops.controller.js';
import { RideProgressPanel } from './pages/ride-progress.panel.js';
import { RideStopsPageController } from './pages/ride-stops.page.controller.js';
import { DeparturePageController } from './pages/departure.page.controller.js';
import { DriversController } from './api/drivers.controller.js';
import { AgendaPageController } from './pages/agenda.page.controller.js';
import { RoundsController } from './api/rounds.controller.js';
import { NewRoundPageController } from './pages/new-round.page.controller.js';
import { PapersPageController } from './pages/papers.page.controller.js';
import { PapersPanel } from './pages/papers.panel.js';
import { RoundsPageController } from './pages/rounds.page.controller.js';
import { TrasportoModule } from './trasporto.module.js';

@Module({
  imports: [TrasportoModule, ExchangeModule],
  controllers: [
    DriversController,
    DeparturesController,
    RoundsController,
    RideStopsController,
    RideStopsPageController,
    AgendaPageController,
    DeparturePageController,
    PapersPageController,
    NewRoundPageController,
    RoundsPageController,
  ],
  providers: [PapersPanel, RideProgressPanel],
})
export class TrasportoHttpModule {}
