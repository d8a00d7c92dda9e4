// SPDX-License-Identifier: AGPL-3.0-or-later
export { ExchangeHttpModule } from './exchange.http.module.js';
