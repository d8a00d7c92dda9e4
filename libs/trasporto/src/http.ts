// SPDX-License-Identifier: AGPL-3.0-or-later
export { TrasportoHttpModule } from './trasporto.http.module.js';
