// SPDX-License-Identifier: AGPL-3.0-or-later
export { MapsHttpModule } from './maps.http.module.js';
