// SPDX-License-Identifier: AGPL-3.0-or-later
export { ConductModule } from './conduct.module.js';
export { Suspend } from './application/suspend.js';
export { Appeals } from './application/appeals.js';
export { CarryOutSuspensions } from './application/carry-out-suspensions.js';
export { Announcements } from './application/announcements.js';
export type { Suspension } from './domain/suspension.js';
