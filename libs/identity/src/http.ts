// SPDX-License-Identifier: AGPL-3.0-or-later
export { IdentityHttpModule } from './identity.http.module.js';
