// SPDX-License-Identifier: AGPL-3.0-or-later
export { SentinelsHttpModule } from './sentinels.http.module.js';
