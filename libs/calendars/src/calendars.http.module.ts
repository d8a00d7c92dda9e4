// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DiaryModule } from '@reciproca/diary';
import { IdentityModule } from '@reciproca/identity';
import { TerritoryModule } from '@reciproca/territory';
import { CalendarController } from './api/calendar.controller.js';
import { CalendarsModule } from './calendars.module.js';
import { CalendarPageController } from './pages/calendar.page.controller.js';
import { CalendarPanel } from './pages/calendar.panel.js';
import { FeedPageController } from './pages/feed.page.controller.js';

@Module({
  imports: [CalendarsModule, IdentityModule, TerritoryModule, DiaryModule],
  controllers: [CalendarController, CalendarPageController, FeedPageController],
  providers: [CalendarPanel],
})
export class CalendarsHttpModule {}
