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

declare module '@reciproca/kernel' {
  interface EventMap {
    [NOTIFICATIONS_CREATED]: NotificationsCreated;
    [MESSAGE_QUEUED]: MessageQueued;
    [PUSH_QUEUED]: PushQueued;
  }
}
