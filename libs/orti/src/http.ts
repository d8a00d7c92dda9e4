// SPDX-License-Identifier: AGPL-3.0-or-later
export { OrtiHttpModule } from './orti.http.module.js';
