// SPDX-License-Identifier: AGPL-3.0-or-later
export { ProjectsModule } from './projects.module.js';
export { ManageProjects } from './application/manage-projects.js';
