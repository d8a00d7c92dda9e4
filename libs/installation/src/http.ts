// SPDX-License-Identifier: AGPL-3.0-or-later
export { InstallationHttpModule } from './installation.http.module.js';
