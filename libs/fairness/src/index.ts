// SPDX-License-Identifier: AGPL-3.0-or-later
export { FairnessModule } from './fairness.module.js';
export { OpenDispute } from './application/open-dispute.js';
export { HearDispute } from './application/hear-dispute.js';
export { SettleDispute } from './application/settle-dispute.js';
export { ViewDisputes } from './application/view-disputes.js';
export { Suspend } from './application/suspend.js';
export { Appeals } from './application/appeals.js';
export { CarryOutSuspensions } from './application/carry-out-suspensions.js';
export { Announcements } from './application/announcements.js';
export type { Dispute } from './domain/dispute.js';
export type { Suspension } from './domain/suspension.js';
export type { AnnouncementPublished, DisputeMoved, SuspensionMoved } from './domain/fairness.events.js';
