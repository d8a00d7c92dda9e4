// SPDX-License-Identifier: AGPL-3.0-or-later
export { ProjectsModule } from './projects.module.js';
