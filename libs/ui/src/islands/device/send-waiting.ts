// SPDX-License-Identifier: AGPL-3.0-or-later
import { listWaiting, putWaiting, type WaitingForm } from './waiting-forms.js';

/** Tells open pages that something was written or sent. */
export const WAITING_CHANGED = 'reciproca-waiting';
/** The page that says whose session it is, with a token that holds now. */
const DOOR = '/without-signal';

/** `signed_out`: it waits until the same person has signed in; `later`: the server did not take it just now. */
export type Sending = 'done' | 'no_signal' | 'signed_out' | 'later';

/** Sends what waits, one after the other in its order; pages and the worker never do it side by side. */
export function sendWaiting(): Promise<Sending> {
  return navigator.locks.request(WAITING_CHANGED, async () => {
    const outcome = await sendAll().catch((): Sending => 'no_signal');
    new BroadcastChannel(WAITING_CHANGED).postMessage(outcome);
    return outcome;
  });
}

async function sendAll(): Promise<Sending> {
  const session = await findSession();
  if (!session) return 'signed_out';
  for (const form of await listWaiting(session.personId)) {
    if (form.state !== 'waiting') continue;
    const sent = await send(form, session.token);
    if (typeof sent === 'string') return sent;
    await putWaiting(sent);
  }
  return 'done';
}

async function findSession(): Promise<{ personId: string; token: string } | null> {
  const response = await fetch(DOOR, { headers: { 'x-kept-ahead': '1' }, cache: 'no-store' });
  if (response.status >= 500) throw new Error('The server cannot tell just now');
  const html = await response.text();
  const personId = /data-viewer="([^"]+)"/.exec(html)?.[1];
  const token = /name="_csrf" value="([^"]*)"/.exec(html)?.[1];
  return personId && token ? { personId, token } : null;
}

/** Its own key makes sure that what arrived before, and whose answer was lost, is not done twice. */
async function send(form: WaitingForm, token: string): Promise<WaitingForm | Sending> {
  const body = new URLSearchParams([...form.fields.map(([name, value]) => [name, value]), ['_csrf', token]]);
  const response = await fetch(form.path, { method: 'POST', body, headers: { 'x-waited': '1' } });
  if (response.status === 401) return 'signed_out';
  if (response.status === 429 || response.status >= 500) return 'later';
  const said = (await response.json().catch(() => ({}))) as { text?: string; title?: string; isRefused?: boolean };
  const isRefused = !response.ok || said.isRefused === true;
  return { ...form, state: isRefused ? 'refused' : 'sent', answer: said.text ?? said.title ?? null };
}
