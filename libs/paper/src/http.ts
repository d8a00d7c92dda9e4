// SPDX-License-Identifier: AGPL-3.0-or-later
export { PaperHttpModule } from './paper.http.module.js';
