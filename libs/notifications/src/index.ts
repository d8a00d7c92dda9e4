// SPDX-License-Identifier: AGPL-3.0-or-later
export { NotificationsModule } from './notifications.module.js';
export { Notifications1760000000009 } from './persistence/notifications.migration.js';
export { Notify } from './application/notify.js';
export { Inbox } from './application/inbox.js';
export { CallList } from './application/call-list.js';
export { CallViews } from './application/call-view.js';
export type { CallView } from './application/call-view.js';
export { BoardSignal } from './application/board-signal.js';
export { EscalateNotifications } from './application/escalate-notifications.js';
export type { Draft } from './domain/draft.js';
export { NOTIFICATION_TYPES } from './domain/notification.js';
export type { LiveNotification, NewNotification, Notification, NotificationParams, NotificationType } from './domain/notification.js';
export { CALL_OUTCOMES } from './domain/call-task.js';
export type { CallOutcome, CallTask, CallTaskState } from './domain/call-task.js';
export { titleOf } from './texts/title.js';
