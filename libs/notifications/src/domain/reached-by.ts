// SPDX-License-Identifier: AGPL-3.0-or-later
import { isCalledFirst, isTextedFirst, isToldInAppFirst, type Reachability } from './channel.rules.js';

/** What brings something to a person that is told and waits for no answer. */
export const WAYS_REACHED = ['page', 'text', 'app', 'email', 'other', 'call', 'none'] as const;
/** `other`: through who acts for them; `call`: only if somebody rings them; `none`: not even that. */
export type WayReached = (typeof WAYS_REACHED)[number];

interface Reached extends Reachability {
  readonly phone: string | null;
  readonly isMinor: boolean;
}

/** Of a minor nobody but who acts for them is reached. @param others how those who act for them are reached themselves */
export function wayReached(person: Reached, others: readonly WayReached[]): WayReached {
  const own = person.isMinor ? 'none' : ownWay(person);
  if (own !== 'call' && own !== 'none') return own;
  if (others.some((way) => way !== 'call' && way !== 'none')) return 'other';
  return own === 'none' && others.includes('call') ? 'call' : own;
}

function ownWay(person: Omit<Reached, 'isMinor'>): WayReached {
  if (isToldInAppFirst(person)) return 'app';
  if (isTextedFirst(person)) return 'text';
  const { email, channels, devices, phone } = person;
  if (!isCalledFirst(person)) {
    if (channels[0] === 'email' && email) return 'email';
    if (devices === 'smartphone') return 'page';
  }
  return phone ? 'call' : 'none';
}
