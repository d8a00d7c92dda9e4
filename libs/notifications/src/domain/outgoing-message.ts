// SPDX-License-Identifier: AGPL-3.0-or-later
/** `sending` while somebody has it in hand; when their claim lapses nobody knows what came of it. */
export type MessageState = 'queued' | 'sending' | 'sent' | 'recorded' | 'failed';

export interface OutgoingMessage {
  readonly id: string;
  /** Null for a text to somebody nobody knows. */
  readonly personId: string | null;
  /** Null for a text that is part of a conversation. */
  readonly notificationId: string | null;
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}
