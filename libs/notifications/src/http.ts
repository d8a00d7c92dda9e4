// SPDX-License-Identifier: AGPL-3.0-or-later
export { NotificationsHttpModule } from './notifications.http.module.js';
