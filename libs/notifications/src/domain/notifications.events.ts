// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
/** Topic: rows were written for these people; carries the ids of the rows. */
export const NOTIFICATIONS_CREATED = 'notifications.created';
export interface NotificationsCreated {
  readonly ids: readonly string[];
}

/** Topic: an e-mail waits to be sent. */
export const MESSAGE_QUEUED = 'notifications.message_queued';
export interface MessageQueued {
  readonly messageId: string;
}

/** Topic: a piece of news waits to be handed to the push service of one device. */
export const PUSH_QUEUED = 'notifications.push_queued';
export interface PushQueued {
  readonly deviceId: string;
  readonly notificationId: string;
  readonly attempt: number;
  /** What else it tells of, where it tells of several. */
  readonly otherIds?: readonly string[];
}

/** Topic: a message waits to be handed to App IO; it tells of these notices. */
export const APP_IO_QUEUED = 'notifications.app_io_queued';
/** Topic: App IO has accepted a message, and it is time to ask what became of it. */
export const APP_IO_ACCEPTED = 'notifications.app_io_accepted';
export interface AppIoQueued {
  readonly messageId: string;
  readonly notificationIds: readonly string[];
}
export interface AppIoAccepted extends AppIoQueued {
  /** How often it was asked before. */
  readonly asked: number;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [NOTIFICATIONS_CREATED]: NotificationsCreated;
    [MESSAGE_QUEUED]: MessageQueued;
    [PUSH_QUEUED]: PushQueued;
    [APP_IO_QUEUED]: AppIoQueued;
    [APP_IO_ACCEPTED]: AppIoAccepted;
  }
}
