// SPDX-License-Identifier: AGPL-3.0-or-later
export { VolunteersModule } from './volunteers.module.js';
