// SPDX-License-Identifier: AGPL-3.0-or-later
export { WeeksHttpModule } from './weeks.http.module.js';
