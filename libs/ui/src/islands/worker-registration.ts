// SPDX-License-Identifier: AGPL-3.0-or-later
/** The worker that answers for the whole site while no page is open; null where the browser has none, or nobody is signed in. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  const { worker } = document.body.dataset;
  if (!worker || !('serviceWorker' in navigator)) return null;
  try {
    await navigator.serviceWorker.register(worker, { scope: '/' });
    return await navigator.serviceWorker.ready;
  } catch {
    return null;
  }
}
