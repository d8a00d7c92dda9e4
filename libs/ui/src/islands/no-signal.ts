// SPDX-License-Identifier: AGPL-3.0-or-later
import { claimDevice, forgetPages } from './device/kept-pages.js';
import { sendWaiting } from './device/send-waiting.js';
import { keptMoment } from './kept-moment.js';
import { onceThereIsSignal } from './signal.js';

/** Whether this page is one that was kept on the device, as it was seen then. */
export function isKeptPage(): boolean {
  return document.documentElement.dataset.keptAt !== undefined;
}

/** Shows the part of the frame that says how it stands with the signal. */
export function sayOfSignal(part: 'kept' | 'missing' | 'needed'): void {
  const line = document.querySelector<HTMLElement>(`[data-no-signal="${part}"]`);
  if (!line) return;
  line.hidden = false;
  if (part === 'needed') line.scrollIntoView({ block: 'nearest' });
}

/** Says of a kept page that it is one; of a page of today it tells the worker what to keep, and whose the device is. */
export async function startWithoutSignal(registration: ServiceWorkerRegistration | null): Promise<void> {
  const { viewer, ahead } = document.body.dataset;
  if (isKeptPage()) return showAsKept();
  if (viewer !== undefined) await claimDevice(viewer);
  if (ahead === undefined || !registration) return;
  const here = location.pathname + location.search;
  registration.active?.postMessage({ ahead: ['/without-signal', here, ...ahead.split(' ').filter(Boolean)] });
}

/** The device was let go of from elsewhere: nothing of its person stays to be read here. */
export async function letGo(): Promise<void> {
  await forgetPages();
}

function showAsKept(): void {
  let isLeaving = false;
  addEventListener('beforeunload', () => (isLeaving = true));
  const { keptAt, missing } = document.documentElement.dataset;
  // What was said of one's own last press belonged to that moment.
  document.querySelector('[data-flash]')?.remove();
  for (const place of document.querySelectorAll('[data-kept-time]')) place.textContent = keptMoment(Number(keptAt));
  sayOfSignal(missing === undefined ? 'kept' : 'missing');
  onceThereIsSignal(() => {
    // Who is on the way to another page is not called back.
    if (isLeaving) return;
    if (!isTypedIn()) location.reload();
    else void sendWaiting();
  });
}

/** What was typed here is not thrown away for a newer page. */
function isTypedIn(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea');
  return [...fields].some((field) => field.value !== field.defaultValue);
}
