// SPDX-License-Identifier: AGPL-3.0-or-later
export { BookkeepingModule } from './bookkeeping.module.js';
export { KeepBook } from './application/keep-book.js';
export { MoveStock } from './application/move-stock.js';
export { Sell } from './application/sell.js';
export { SettleSlip } from './application/settle-slip.js';
