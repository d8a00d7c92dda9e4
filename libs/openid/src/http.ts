// SPDX-License-Identifier: AGPL-3.0-or-later
export { OpenIdHttpModule } from './openid.http.module.js';
