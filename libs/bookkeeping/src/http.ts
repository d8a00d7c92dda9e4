// SPDX-License-Identifier: AGPL-3.0-or-later
export { BookkeepingHttpModule } from './bookkeeping.http.module.js';
