// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DiaryModule } from '@reciproca/diary';
import { IdentityModule } from '@reciproca/identity';
import { TerritoryModule } from '@reciproca/territory';
import { CalendarFeeds } from './application/calendar-feeds.js';
import { ReadFeed } from './application/read-feed.js';
import { ViewCalendar } from './application/view-calendar.js';
import { CalendarFeedRepository } from './persistence/calendar-feed.repository.js';
import './persistence/calendars.personal-data.js';
import { calendarsTables } from './persistence/calendars.tables.js';
import './texts/calendars-texts.js';

const facades = [ViewCalendar, CalendarFeeds, ReadFeed];

/** Views of the diary, on pages and for other programs. */
@Module({
  imports: [calendarsTables, IdentityModule, TerritoryModule, DiaryModule],
  providers: [CalendarFeedRepository, ...facades],
  exports: facades,
})
export class CalendarsModule {}
