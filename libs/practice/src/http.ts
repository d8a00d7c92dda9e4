// SPDX-License-Identifier: AGPL-3.0-or-later
export { PracticeHttpModule } from './practice.http.module.js';
