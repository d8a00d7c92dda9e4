// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { SearchController } from './api/search.controller.js';
import { StatusController } from './api/status.controller.js';
import { CovoiturageModule } from './covoiturage.module.js';
import { RideSharingPageController } from './pages/ride-sharing.page.controller.js';

@Module({
  imports: [CovoiturageModule, IdentityModule],
  controllers: [SearchController, StatusController, RideSharingPageController],
})
export class CovoiturageHttpModule {}
