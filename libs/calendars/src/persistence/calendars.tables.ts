// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { CalendarFeedEntity } from './calendar-feed.entity.js';
import { Calendars1796800000001 } from './calendars.migration.js';

export const calendarsTables = ownTables({ entities: [CalendarFeedEntity], migrations: [Calendars1796800000001] });
