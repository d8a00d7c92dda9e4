// SPDX-License-Identifier: AGPL-3.0-or-later
export { VolunteersHttpModule } from './volunteers.http.module.js';
