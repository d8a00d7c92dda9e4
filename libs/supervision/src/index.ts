// SPDX-License-Identifier: AGPL-3.0-or-later
export { SupervisionModule } from './supervision.module.js';
export { ShowStatement } from './application/show-statement.js';
export type { NamedLine } from './application/show-statement.js';
