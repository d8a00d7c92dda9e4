// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { InstallationComuniController } from './api/comuni.controller.js';
import { InstallationComuniPageController } from './pages/comuni.page.controller.js';
import { InstallationController } from './api/installation.controller.js';
import { ProvidersController } from './api/providers.controller.js';
import { OpenIdModule } from '@reciproca/openid';
import { InstallationModule } from './installation.module.js';
import { AdministratorsPageController } from './pages/administrators.page.controller.js';
import { EntiPageController } from './pages/enti.page.controller.js';
import { ProvidersPageController } from './pages/providers.page.controller.js';
import { JoinPageController } from './pages/join.page.controller.js';
import { AdministratorSignInPageController } from './pages/administrator-sign-in.page.controller.js';

@Module({
  imports: [InstallationModule, OpenIdModule],
  controllers: [
    InstallationController,
    ProvidersController,
    ProvidersPageController,
    EntiPageController,
    InstallationComuniController,
    InstallationComuniPageController,
    AdministratorsPageController,
    JoinPageController,
    AdministratorSignInPageController,
  ],
})
export class InstallationHttpModule {}
