// SPDX-License-Identifier: AGPL-3.0-or-later
export { PlanningHttpModule } from './planning.http.module.js';
