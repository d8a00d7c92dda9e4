// SPDX-License-Identifier: AGPL-3.0-or-later
export { CalendarsModule } from './calendars.module.js';
