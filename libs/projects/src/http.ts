// SPDX-License-Identifier: AGPL-3.0-or-later
export { ProjectsHttpModule } from './projects.http.module.js';
