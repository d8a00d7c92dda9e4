// SPDX-License-Identifier: AGPL-3.0-or-later
export { ConductHttpModule } from './conduct.http.module.js';
