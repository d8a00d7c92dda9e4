// SPDX-License-Identifier: AGPL-3.0-or-later
export { PlotsHttpModule } from './plots.http.module.js';
