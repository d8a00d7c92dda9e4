// SPDX-License-Identifier: AGPL-3.0-or-later
export { HelpHttpModule } from './help.http.module.js';
