// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { ProjectsModule } from '@reciproca/projects';
import { TerritoryModule } from '@reciproca/territory';
import { ActivitiesModule } from './activities.module.js';
import { ActivitiesController } from './api/activities.controller.js';
import { MeetingsController } from './api/meetings.controller.js';
import { ActivitiesPageController } from './pages/activities.page.controller.js';
import { ActivityFormPageController } from './pages/activity-form.page.controller.js';
import { EnrolmentsPanel } from './pages/enrolments.panel.js';
import { EnrolmentsPageController } from './pages/enrolments.page.controller.js';
import { MeetingPageController } from './pages/meeting.page.controller.js';

@Module({
  imports: [ActivitiesModule, IdentityModule, ProjectsModule, TerritoryModule],
  controllers: [
    ActivitiesController,
    MeetingsController,
    ActivityFormPageController,
    ActivitiesPageController,
    EnrolmentsPageController,
    MeetingPageController,
    EnrolmentsPanel,
  ],
})
export class ActivitiesHttpModule {}
