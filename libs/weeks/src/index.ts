// SPDX-License-Identifier: AGPL-3.0-or-later
export { WeeksModule } from './weeks.module.js';
export { KeepWeek } from './application/keep-week.js';
