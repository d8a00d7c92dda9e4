// SPDX-License-Identifier: AGPL-3.0-or-later
export { TerritoryHttpModule } from './territory.http.module.js';
