// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { CovoiturageModule } from './covoiturage.module.js';
import { RideSharingPageController } from './pages/ride-sharing.page.controller.js';

@Module({
  imports: [CovoiturageModule, IdentityModule],
  controllers: [RideSharingPageController],
})
export class CovoiturageHttpModule {}
