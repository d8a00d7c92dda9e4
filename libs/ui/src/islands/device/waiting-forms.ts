// SPDX-License-Identifier: AGPL-3.0-or-later
import { inStore } from './store.js';

/** A form that was sent without a signal. */
export interface WaitingForm {
  /** Its place in the row. */
  readonly id: number;
  readonly personId: string;
  readonly path: string;
  /** As the browser would have sent them, but for the token, which is out of date by then. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** What it is about, and the words of the button that was pressed. */
  readonly about: string;
  readonly act: string;
  /** What was typed, as its person reads it. */
  readonly said: readonly (readonly [label: string, value: string])[];
  /** The page it was filled in on. */
  readonly page: string;
  /** Milliseconds. */
  readonly writtenAt: number;
  readonly state: 'waiting' | 'refused' | 'sent';
  /** What the server said of it. */
  readonly answer: string | null;
}

/** Somebody else's on a shared telephone, or one's own that was never looked at again. */
const LONGEST_MS = 7 * 86_400_000;
/** How long what was sent stays to be read that it stands. */
const SENT_MS = 2 * 86_400_000;
export const MOST_WAITING = 50;

/** In the order in which they were written. */
export async function listWaiting(personId: string): Promise<WaitingForm[]> {
  const all = await inStore<WaitingForm[]>('waiting', 'readonly', (forms) => forms.getAll());
  const isOld = ({ state, writtenAt }: WaitingForm) =>
    Date.now() - writtenAt > (state === 'sent' ? SENT_MS : LONGEST_MS);
  for (const form of all.filter(isOld)) await dropWaiting(form.id);
  return all.filter((form) => form.personId === personId && !isOld(form));
}

/** False where too many wait already. */
export async function addWaiting(form: Omit<WaitingForm, 'id' | 'state' | 'answer'>): Promise<boolean> {
  const waiting = (await listWaiting(form.personId)).filter(({ state }) => state !== 'sent');
  if (waiting.length >= MOST_WAITING) return false;
  await inStore('waiting', 'readwrite', (forms) => forms.add({ ...form, state: 'waiting', answer: null }));
  return true;
}

export async function putWaiting(form: WaitingForm): Promise<void> {
  await inStore('waiting', 'readwrite', (forms) => forms.put(form));
}

export async function dropWaiting(id: number): Promise<void> {
  await inStore('waiting', 'readwrite', (forms) => forms.delete(id));
}
