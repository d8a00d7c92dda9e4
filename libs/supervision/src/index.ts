// SPDX-License-Identifier: AGPL-3.0-or-later
export { SupervisionModule } from './supervision.module.js';
export { callOrder, callValueOf, isCallable } from './domain/call-order.rules.js';
export type { Helper } from './domain/call-order.rules.js';
