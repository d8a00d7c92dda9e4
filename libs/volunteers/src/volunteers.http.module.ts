// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { RefundsController } from './api/refunds.controller.js';
import { VolunteersController } from './api/volunteers.controller.js';
import { OwnRecordPageController } from './pages/own-record.page.controller.js';
import { PoliciesPageController } from './pages/policies.page.controller.js';
import { RefundRulesPageController } from './pages/refund-rules.page.controller.js';
import { RefundsPageController } from './pages/refunds.page.controller.js';
import { VolunteersPageController } from './pages/volunteers.page.controller.js';
import { VolunteersPanels } from './pages/volunteers.panels.js';
import { VolunteersModule } from './volunteers.module.js';

@Module({
  imports: [VolunteersModule],
  controllers: [
    RefundsController,
    VolunteersController,
    OwnRecordPageController,
    PoliciesPageController,
    RefundRulesPageController,
    RefundsPageController,
    VolunteersPageController,
  ],
  providers: [VolunteersPanels],
})
export class VolunteersHttpModule {}
