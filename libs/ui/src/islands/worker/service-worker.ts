// SPDX-License-Identifier: AGPL-3.0-or-later
import { openNews, showNews } from './news.js';

declare const self: ServiceWorkerGlobalScope;

// A newer one takes over at once: nothing it does depends on the pages that are open.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(showNews(self.registration, event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(openNews(self.clients, event.notification)));
