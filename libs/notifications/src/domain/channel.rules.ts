// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Notification } from './notification.js';

/** How a person can be reached, as they chose. */
export interface Reachability {
  readonly devices: 'none' | 'basic_phone' | 'smartphone';
  /** In the order they like. */
  readonly channels: readonly ('socket' | 'email' | 'call')[];
  readonly email: string | null;
}

/** What is sent besides the live page; never both at once. */
export type NextChannel = 'email' | 'call' | null;

export const EMAIL_AFTER_HOURS = 4;
export const CALL_AFTER_HOURS = 24;

type Told = Pick<Notification, 'type' | 'important'>;

/** Who has no screen, or wants to be called first, is called about what matters: important news and who could help them. */
export function channelAtOnce(told: Told, person: Reachability): NextChannel {
  if (isCalledFirst(person)) return told.important || told.type === 'proposals_for_request' ? 'call' : null;
  return person.channels[0] === 'email' && person.email ? 'email' : null;
}

/** What follows when an important notification was not looked at for so long. */
export function channelAfter(hours: number, person: Reachability, tried: { emailed: boolean; called: boolean }): NextChannel {
  if (tried.called) return null;
  if (hours >= CALL_AFTER_HOURS) return 'call';
  return hours >= EMAIL_AFTER_HOURS && !tried.emailed && person.email && !isCalledFirst(person) ? 'email' : null;
}

export function isCalledFirst({ devices, channels }: Reachability): boolean {
  return devices === 'none' || channels[0] === 'call';
}
