// SPDX-License-Identifier: AGPL-3.0-or-later
import { sendWaiting, WAITING_CHANGED } from '../device/send-waiting.js';
import { answerAsset } from './answer-asset.js';
import { answerPage, keepAhead } from './answer-page.js';
import { openNews, showNews } from './news.js';

declare const self: ServiceWorkerGlobalScope;

/** Background Sync, which TypeScript's library does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// A newer one takes over at once: nothing it does depends on the pages that are open.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])),
);
self.addEventListener('push', (event) => event.waitUntil(showNews(self.registration, event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(openNews(self.clients, event.notification)));

// What is sent goes its own way: a form waits where it was filled in, by the page's script.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(answerAsset(request));
  else if (request.mode === 'navigate') event.respondWith(answerPage(event));
});
self.addEventListener('message', (event) => {
  const { ahead } = event.data as { ahead?: readonly string[] };
  if (ahead) event.waitUntil(keepAhead(ahead).catch(() => undefined));
});
self.addEventListener('sync', (event) => {
  if ((event as SyncEvent).tag === WAITING_CHANGED) (event as SyncEvent).waitUntil(sendOrComeBack());
});

/** The browser asks again later for what has failed. */
async function sendOrComeBack(): Promise<void> {
  const outcome = await sendWaiting();
  if (outcome === 'no_signal' || outcome === 'later') throw new Error('Not sent yet');
}
