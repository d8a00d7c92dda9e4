// SPDX-License-Identifier: AGPL-3.0-or-later
export { LedgerHttpModule } from './ledger.http.module.js';
