// SPDX-License-Identifier: AGPL-3.0-or-later
interface News {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly tag: string;
}

/** The address of an asset, put in when the worker is built. */
declare const ICON: string;

/** Browsers let a push pass once or twice that shows nothing, and then no more. */
export async function showNews(registration: ServiceWorkerRegistration, data: PushMessageData | null): Promise<void> {
  const { title, body, link, tag } = readNews(data);
  const options = { body, tag, renotify: true, icon: ICON, badge: ICON, data: { link } };
  await registration.showNotification(title, options as NotificationOptions);
}

/** In a page of ours that is open, else in a new one. */
export async function openNews(clients: Clients, notification: Notification): Promise<void> {
  notification.close();
  const { link } = notification.data as Pick<News, 'link'>;
  const [open] = await clients.matchAll({ type: 'window' });
  const moved = await open?.navigate(link).catch(() => null);
  await (moved ? moved.focus() : clients.openWindow(link));
}

function readNews(data: PushMessageData | null): News {
  try {
    return data?.json() as News;
  } catch {
    return { title: 'Reciproca', body: '', link: '/inbox', tag: 'news' };
  }
}
