// SPDX-License-Identifier: AGPL-3.0-or-later
export { DEMO_PEOPLE } from './demo-people.js';
export type { DemoLogin } from './demo-people.js';
export { domainModules } from './domain-modules.js';
export { runMigrations, withMigrationSource } from './migration-source.js';
export { listDrift } from './list-drift.js';
export type { Change } from './list-drift.js';
export { verifySchema } from './verify-schema.js';
export type { SchemaReport } from './verify-schema.js';
