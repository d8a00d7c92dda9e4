// SPDX-License-Identifier: AGPL-3.0-or-later
import { sendWaiting, WAITING_CHANGED } from './device/send-waiting.js';
import { listWaiting } from './device/waiting-forms.js';
import { isKeptPage } from './no-signal.js';

/** Says on every page how much is not sent yet, and sends it with every page that comes with a signal. */
export function startWaitingCount(): void {
  const { viewer } = document.body.dataset;
  const line = document.querySelector<HTMLElement>('[data-no-signal="waiting"]');
  if (!viewer || !line || !('locks' in navigator)) return;
  const show = async (): Promise<void> => {
    const open = (await listWaiting(viewer)).filter(({ state }) => state !== 'sent');
    line.hidden = open.length === 0;
    for (const place of line.querySelectorAll('[data-waiting-count]')) place.textContent = String(open.length);
    askBeforeSignOut(open.length > 0 ? line.dataset.signOut : undefined);
  };
  const send = async (): Promise<void> => {
    if ((await listWaiting(viewer)).some(({ state }) => state === 'waiting')) await sendWaiting();
  };
  new BroadcastChannel(WAITING_CHANGED).addEventListener('message', () => void show());
  void show();
  if (!isKeptPage()) void send();
}

/** Signing out empties the device, what is written there along with the rest. */
function askBeforeSignOut(question: string | undefined): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]'))
    if (question) form.dataset.confirm = question;
    else delete form.dataset.confirm;
}
