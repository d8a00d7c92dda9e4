// SPDX-License-Identifier: AGPL-3.0-or-later
export { SupervisionHttpModule } from './supervision.http.module.js';
