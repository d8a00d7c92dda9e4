// SPDX-License-Identifier: AGPL-3.0-or-later
export { CalendarsHttpModule } from './calendars.http.module.js';
