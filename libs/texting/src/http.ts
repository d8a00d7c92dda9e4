// SPDX-License-Identifier: AGPL-3.0-or-later
export { TextingHttpModule } from './texting.http.module.js';
