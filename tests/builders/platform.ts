// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { rowOfNoEnte } from './row.js';

interface OutboxMessage {
  enteId?: string;
  topic: string;
  payload?: object;
  createdAt?: Date;
  fannedOut?: boolean;
}
export const outboxMessage = (change: OutboxMessage) =>
  rowOfNoEnte('outbox', { id: newId(), payload: {}, requestId: 'test' }, change);

interface Delivery {
  messageId: string;
  handler?: string;
  lane?: 'live' | 'slow' | 'job';
  runAt?: Date;
  doneAt?: Date;
  deadAt?: Date;
}
export const delivery = (change: Delivery) => rowOfNoEnte('deliveries', { handler: 'test', lane: 'live' }, change);

/** The smallest row there is, for tests of what is written at all. */
export const idempotencyKey = (change: { key: string; personId?: string }) =>
  rowOfNoEnte('idempotency_keys', { personId: newId(), requestHash: '' }, change);
