// SPDX-License-Identifier: AGPL-3.0-or-later
export { DiaryHttpModule } from './diary.http.module.js';
