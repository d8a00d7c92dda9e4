// SPDX-License-Identifier: AGPL-3.0-or-later
export { CalendarsModule } from './calendars.module.js';
export { type CalendarItems, ViewCalendar } from './application/view-calendar.js';
export type { CalendarItem } from './domain/calendar-item.js';
export { type CalendarQuery, calendarQuery, type DaySpanQuery, daySpanQuery } from './api/calendar.request.js';
export { type CalendarResponse, calendarResponse, calendarShape } from './api/calendar.response.js';
export { CalendarPage } from './pages/calendar.page.js';
export { spanOf } from './pages/shown-span.js';
