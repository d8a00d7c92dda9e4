// SPDX-License-Identifier: AGPL-3.0-or-later
import { io } from 'socket.io-client';
import { batchAcks } from './ack-batch.js';
import { showUnread } from './bell.js';
import { watchEdits } from './edited-fields.js';
import { startPresence } from './presence.js';
import { planAgain } from './plan-again.js';
import { planRefresh } from './refresh-regions.js';
import { showToast } from './toast.js';

type LiveNotification = {
  seq: number;
  id: string;
  type: string;
  title: string;
  about: string | null;
  link: string;
  createdAt: string;
};

/** Opens the socket where the page asks for it; the session cookie says who is there. */
export function startLive(): void {
  const { socket: namespace, lastSeq } = document.body.dataset;
  if (!namespace) return;
  let seenSeq = Number(lastSeq ?? 0);
  let connectedBefore = false;
  const seenIds = new Set<string>();
  const isEdited = watchEdits();
  const refresh = planRefresh(isEdited);
  startPresence(refresh);
  const socket = io(namespace, {
    transports: ['websocket', 'polling'],
    withCredentials: true,
    // A function: every reconnection resumes after what has been seen by then.
    auth: (send) => send({ lastSeq: seenSeq }),
  });
  const ack = batchAcks((seq) => socket.emit('ack', { seq }));
  const connectLater = planAgain(() => socket.connect());

  socket.on('connect', () => {
    document.body.dataset.liveState = 'connected';
    connectLater.reset();
    if (connectedBefore) refresh();
    connectedBefore = true;
  });
  socket.on('connect_error', ({ message }) => {
    // Where nobody answers the client goes on by itself; a refusal it takes for the last word, but only this one is.
    if (!socket.active && message !== 'sign_in_needed') connectLater.plan();
  });
  socket.on('disconnect', (reason) => {
    document.body.dataset.liveState = 'disconnected';
    // The client gives up after a server-side close, e.g. a restart: a revoked session is refused anyway.
    if (reason === 'io server disconnect') connectLater.plan();
  });
  socket.on('notification', (notification: LiveNotification) => {
    seenSeq = Math.max(seenSeq, notification.seq);
    ack(notification.seq);
    if (seenIds.has(notification.id)) return;
    seenIds.add(notification.id);
    showUnread(1);
    showToast(notification);
    refresh();
  });
  // Too much was missed to show one by one: the page is read anew, its bell and lists with it.
  socket.on('resync', ({ lastSeq: reached }: { lastSeq: number }) => {
    seenSeq = Math.max(seenSeq, reached);
    refresh();
  });
  socket.on('changed', ({ topic }: { topic: string }) => refresh(topic));
}
