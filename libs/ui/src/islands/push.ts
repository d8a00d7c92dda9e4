// SPDX-License-Identifier: AGPL-3.0-or-later
import { bytesOf, textOf } from './base64url.js';
import { tellSeen } from './push-seen.js';

type State = 'cannot' | 'off' | 'on' | 'denied' | 'failed';

/** Keeps what this device is told of in step with who is signed in, and offers to turn it on where a part is marked `data-push`. */
export async function startPush(registration: ServiceWorkerRegistration | null): Promise<void> {
  const part = document.querySelector<HTMLElement>('[data-push]');
  if (!registration || !('PushManager' in window) || !('Notification' in window)) return;
  const subscription = await registration.pushManager.getSubscription();
  const isOn = subscription !== null && (await tellSeen(subscription, part !== null).catch(() => true));
  if (!part) return;
  show(part, Notification.permission === 'denied' ? 'denied' : isOn ? 'on' : 'off');
  part.querySelector('form')?.addEventListener('submit', (event) => turnOn(event, part, registration), {
    capture: true,
  });
}

/** Asks the browser first; the form is sent once it has answered. */
function turnOn(event: SubmitEvent, part: HTMLElement, registration: ServiceWorkerRegistration): void {
  const form = event.currentTarget as HTMLFormElement;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`) as HTMLInputElement;
  if (field('endpoint').value) return;
  // Before whoever sends a form once: it has not been sent yet.
  event.preventDefault();
  event.stopImmediatePropagation();
  subscribe(registration, part.dataset.push ?? '').then(
    (subscription) => {
      field('endpoint').value = subscription.endpoint;
      for (const name of ['p256dh', 'auth'] as const)
        field(name).value = textOf(subscription.getKey(name) ?? new ArrayBuffer(0));
      form.requestSubmit();
    },
    () => show(part, Notification.permission === 'denied' ? 'denied' : 'failed'),
  );
}

async function subscribe(registration: ServiceWorkerRegistration, publicKey: string): Promise<PushSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('Not allowed');
  // One that is left from somebody else, or from other keys, would be theirs.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) });
}

/** Where something went wrong the button stays: it may be tried again. */
function show(part: HTMLElement, state: State): void {
  for (const one of part.querySelectorAll<HTMLElement>('[data-push-state]'))
    one.hidden = one.dataset.pushState !== state && !(state === 'failed' && one.dataset.pushState === 'off');
}
