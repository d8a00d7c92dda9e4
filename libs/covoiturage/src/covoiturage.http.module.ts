// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { BookingsController } from './api/bookings.controller.js';
import { MessagesController } from './api/messages.controller.js';
import { RideSharingController } from './api/ride-sharing.controller.js';
import { SearchController } from './api/search.controller.js';
import { StatusController } from './api/status.controller.js';
import { CovoiturageModule } from './covoiturage.module.js';
import { ElsewherePageController } from './pages/elsewhere.page.controller.js';
import { OutsideRidesPageController } from './pages/outside-rides.page.controller.js';
import { RideSharingPageController } from './pages/ride-sharing.page.controller.js';
import { RideSourcePageController } from './pages/ride-source.page.controller.js';

@Module({
  imports: [CovoiturageModule, IdentityModule],
  controllers: [
    SearchController,
    StatusController,
    BookingsController,
    MessagesController,
    OutsideRidesPageController,
    RideSharingPageController,
    RideSourcePageController,
    ElsewherePageController,
    RideSharingController,
  ],
})
export class CovoiturageHttpModule {}
