// SPDX-License-Identifier: AGPL-3.0-or-later
export { InstallationModule } from './installation.module.js';
export { AdministratorLinks } from './application/administrator-links.js';
export { FirstRun } from './application/first-run.js';
export { PrepareEnte } from './application/prepare-ente.js';
export { FIRST_CATEGORIES } from './data/first-categories.js';
export type { FirstCategory } from './data/first-categories.js';
