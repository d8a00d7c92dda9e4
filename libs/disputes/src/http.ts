// SPDX-License-Identifier: AGPL-3.0-or-later
export { DisputesHttpModule } from './disputes.http.module.js';
