// SPDX-License-Identifier: AGPL-3.0-or-later
export { CivicHttpModule } from './civic.http.module.js';
