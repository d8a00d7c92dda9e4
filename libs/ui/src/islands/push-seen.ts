// SPDX-License-Identifier: AGPL-3.0-or-later
import { letGo } from './no-signal.js';

const KEPT = 'reciproca-push-seen';
const AGAIN_MS = 6 * 3_600_000;

/**
 * Tells the server now and then that Reciproca is open on this device. Where it is on for nobody who is signed in here any more, the
 * browser lets go of it: what was meant for somebody else is shown to nobody.
 */
export async function tellSeen(subscription: PushSubscription, isAsked: boolean): Promise<boolean> {
  const viewer = document.body.dataset.viewer ?? '';
  const [whose, at] = (localStorage.getItem(KEPT) ?? '').split(' ');
  if (!isAsked && whose === viewer && Date.now() - Number(at) < AGAIN_MS) return true;
  const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
  const response = await fetch('/me/devices/seen', {
    method: 'POST',
    body: new URLSearchParams({ _csrf: token, endpoint: subscription.endpoint }),
    // Done: it would lead to the page of devices.
    redirect: 'manual',
  });
  if (response.status === 404) {
    await subscription.unsubscribe();
    await letGo();
    return false;
  }
  if (response.type === 'opaqueredirect') localStorage.setItem(KEPT, `${viewer} ${Date.now()}`);
  return true;
}
