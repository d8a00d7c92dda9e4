// SPDX-License-Identifier: AGPL-3.0-or-later
export { DisputesModule } from './disputes.module.js';
export { OpenDispute } from './application/open-dispute.js';
export { HearDispute } from './application/hear-dispute.js';
export { SettleDispute } from './application/settle-dispute.js';
export { ViewDisputes } from './application/view-disputes.js';
export type { Dispute } from './domain/dispute.js';
