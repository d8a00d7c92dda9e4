// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * `sending` while somebody has it in hand; when their claim lapses nobody knows what came of it. `delivered` where whoever carries
 * it has said that it arrived.
 */
export type MessageState = 'queued' | 'sending' | 'sent' | 'delivered' | 'recorded' | 'failed';

export interface OutgoingMessage {
  readonly id: string;
  /** Null for a text to somebody nobody knows. */
  readonly personId: string | null;
  /** Null for a text that is part of a conversation. */
  readonly notificationId: string | null;
  readonly channel: 'email' | 'sms' | 'app_io';
  /** In App IO it is looked up when it leaves, and here all but its ends is hidden. */
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}
