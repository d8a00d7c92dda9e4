// SPDX-License-Identifier: AGPL-3.0-or-later
export { SupervisionModule } from './supervision.module.js';
export { SupervisionBoard1760000000018 } from './persistence/board.migration.js';
export { ShowBoard } from './application/show-board.js';
export { HandleCards } from './application/handle-cards.js';
export { ShowStatement } from './application/show-statement.js';
export type { NamedLine } from './application/show-statement.js';
