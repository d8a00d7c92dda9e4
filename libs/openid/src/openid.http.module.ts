// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { EnteSignInController } from './api/ente-sign-in.controller.js';
import { JoinRequestsController } from './api/join-requests.controller.js';
import { StaffNameController } from './api/staff-name.controller.js';
import { OpenIdModule } from './openid.module.js';
import { AskedPageController } from './pages/asked.page.controller.js';
import { EnteSignInPageController } from './pages/ente-sign-in.page.controller.js';
import { JoinRequestsPageController } from './pages/join-requests.page.controller.js';
import { OutsideSignInPageController } from './pages/outside-sign-in.page.controller.js';
import { StaffNamePanelController } from './pages/staff-name.panel.js';

@Module({
  imports: [OpenIdModule],
  controllers: [
    JoinRequestsController,
    EnteSignInController,
    StaffNameController,
    OutsideSignInPageController,
    AskedPageController,
    JoinRequestsPageController,
    EnteSignInPageController,
    StaffNamePanelController,
  ],
})
export class OpenIdHttpModule {}
