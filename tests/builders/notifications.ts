// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

interface Notification {
  personId: string;
  seq?: number;
  type?: string;
  link?: string;
  important?: boolean;
  createdAt?: Date;
  escalateAt?: Date | null;
}
export const notification = (change: Notification) => {
  const id = newId();
  const news = { type: 'agreement_made', link: '/agreements/1', important: true };
  return row('notifications', { id, seq: 1, ...news, eventKey: id, createdAt: new Date() }, change);
};

interface CallTask {
  personId: string;
  params?: Record<string, unknown>;
  reason?: string;
  link?: string;
  dueAt?: Date;
  state?: string;
  claimedBy?: string;
  claimedAt?: Date;
}
export const callTask = (change: CallTask) =>
  row(
    'call_tasks',
    { id: newId(), reason: 'agreement_made', link: '/minutes', dueAt: new Date(), createdAt: new Date() },
    change,
  );

interface OutgoingMessage {
  personId: string;
  notificationId?: string | null;
  channel?: string;
  address?: string;
  state?: string;
}
export const outgoingMessage = (change: OutgoingMessage) =>
  row(
    'outgoing_messages',
    {
      id: newId(),
      channel: 'sms',
      address: '+390172000001',
      subject: 'x',
      body: 'x',
      state: 'sent',
      createdAt: new Date(),
    },
    change,
  );

export const pushDevice = (change: { personId: string; seenAt?: Date }) => {
  const [id, sessionId] = [newId(), newId()];
  const keys = { p256dh: 'x', auth: 'x' };
  const at = new Date();
  return row(
    'push_devices',
    { id, sessionId, endpoint: `https://push.example.org/${id}`, ...keys, userAgent: '', createdAt: at, seenAt: at },
    change,
  );
};
