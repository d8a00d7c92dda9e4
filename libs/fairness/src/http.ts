// SPDX-License-Identifier: AGPL-3.0-or-later
export { FairnessHttpModule } from './fairness.http.module.js';
