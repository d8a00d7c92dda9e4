// SPDX-License-Identifier: AGPL-3.0-or-later
export { VettingHttpModule } from './vetting.http.module.js';
