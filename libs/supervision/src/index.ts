// SPDX-License-Identifier: AGPL-3.0-or-later
export { SupervisionModule } from './supervision.module.js';
export { FindCaller } from './application/find-caller.js';
export { PostByPhone } from './application/post-by-phone.js';
export { HearYes } from './application/hear-yes.js';
export type { HelperAnswer, Heard } from './application/hear-yes.js';
export { callOrder, callValueOf, isCallable } from './domain/call-order.rules.js';
export type { Helper } from './domain/call-order.rules.js';
export { ShowBoard } from './application/show-board.js';
export { HandleCards } from './application/handle-cards.js';
export { ShowStatement } from './application/show-statement.js';
export type { NamedLine } from './application/show-statement.js';
