// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { BookingsController } from './api/bookings.controller.js';
import { MessagesController } from './api/messages.controller.js';
import { SearchController } from './api/search.controller.js';
import { StatusController } from './api/status.controller.js';
import { CovoiturageModule } from './covoiturage.module.js';
import { OutsideRidesPageController } from './pages/outside-rides.page.controller.js';
import { RideSharingPageController } from './pages/ride-sharing.page.controller.js';

@Module({
  imports: [CovoiturageModule, IdentityModule],
  controllers: [
    SearchController,
    StatusController,
    BookingsController,
    MessagesController,
    OutsideRidesPageController,
    RideSharingPageController,
  ],
})
export class CovoiturageHttpModule {}
