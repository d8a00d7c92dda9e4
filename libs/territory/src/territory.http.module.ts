// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { TerritoryController } from './api/territory.controller.js';
import { SecondHomesController } from './api/second-homes.controller.js';
import { SecondHomesPanelController } from './pages/second-homes.panel.js';
import { ResidenceController } from './api/residence.controller.js';
import { BlockPageController } from './pages/block.page.controller.js';
import { BuildingsPageController } from './pages/buildings.page.controller.js';
import { HousingController } from './api/housing.controller.js';
import { HousingPageController } from './pages/housing.page.controller.js';
import { StaircasePageController } from './pages/staircase.page.controller.js';
import { EnteComuniController } from './api/ente-comuni.controller.js';
import { ComuniPageController } from './pages/comuni.page.controller.js';
import { PlaceController } from './api/place.controller.js';
import { JoinPlacePageController } from './pages/join-place.page.controller.js';
import { PlacePageController } from './pages/place.page.controller.js';
import { PlacesPageController } from './pages/places.page.controller.js';
import { DoorbellPageController } from './pages/doorbell.page.controller.js';
import { ResidencePageController } from './pages/residence.page.controller.js';
import { ResidencePanel } from './pages/residence.panel.js';
import { TerritoryModule } from './territory.module.js';

@Module({
  imports: [TerritoryModule],
  controllers: [
    TerritoryController,
    ResidenceController,
    SecondHomesController,
    SecondHomesPanelController,
    ResidencePageController,
    DoorbellPageController,
    PlacesPageController,
    PlacePageController,
    JoinPlacePageController,
    PlaceController,
    BuildingsPageController,
    HousingController,
    HousingPageController,
    StaircasePageController,
    BlockPageController,
    ComuniPageController,
    EnteComuniController,
  ],
  providers: [ResidencePanel],
})
export class TerritoryHttpModule {}
