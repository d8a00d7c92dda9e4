// SPDX-License-Identifier: AGPL-3.0-or-later
export { PlatformHttpModule } from './platform.http.module.js';
