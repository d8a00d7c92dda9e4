// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NewsReach } from '@reciproca/kernel';
import type { AppIoPlace } from './app-io.js';

/** How a person can be reached, as they chose. */
export interface Reachability {
  readonly devices: 'none' | 'basic_phone' | 'smartphone';
  /** In the order they like. */
  readonly channels: readonly ('socket' | 'sms' | 'email' | 'call')[];
  readonly email: string | null;
  /** Whether they agreed to texts and have a number that takes them. */
  readonly textable?: boolean;
  /** When they want to be told in App IO; null where they have not said so, or are not reached there. */
  readonly inApp?: AppIoPlace | null;
  /** Nothing but calls: what this leaves out is sent nowhere. */
  readonly callOnly?: boolean;
}

/** What is sent besides the live page; never both at once. */
export type NextChannel = 'app_io' | 'email' | 'sms' | 'call' | null;

export const EMAIL_AFTER_HOURS = 4;
export const CALL_AFTER_HOURS = 24;

/** What is told, and what the lib that brings it says of its kind. */
export interface Told extends NewsReach {
  readonly important: boolean;
}

/** Who has no screen, or wants to be called first, is called about what matters: important news and who could help them. */
export function channelAtOnce({ important, atOnceBy = [] }: Told, person: Reachability): NextChannel {
  if (isToldInAppFirst(person)) return 'app_io';
  if (isTextedFirst(person)) return important || atOnceBy.includes('sms') ? 'sms' : null;
  if (isCalledFirst(person)) return important || atOnceBy.includes('call') ? 'call' : null;
  return person.channels[0] === 'email' && person.email ? 'email' : null;
}

/** What follows when an important notification was not looked at for so long. */
export function channelAfter(
  hours: number,
  person: Reachability,
  tried: { emailed: boolean; called: boolean },
): NextChannel {
  if (tried.called) return null;
  if (hours >= CALL_AFTER_HOURS) return 'call';
  if (hours < EMAIL_AFTER_HOURS || tried.emailed || isCalledFirst(person) || isTextedFirst(person)) return null;
  if (person.inApp === 'later') return 'app_io';
  return person.email ? 'email' : null;
}

/** Who has asked for it has the app: it goes before what was on their card before. */
export function isToldInAppFirst({ inApp, callOnly }: Reachability): boolean {
  return inApp === 'first' && callOnly !== true;
}

export function isCalledFirst(person: Reachability): boolean {
  if (isToldInAppFirst(person)) return false;
  // Texts that have nowhere to go are no way to reach anybody.
  const [first = 'call'] = person.channels.filter((channel) => channel !== 'sms' || person.textable === true);
  return (
    person.callOnly === true ||
    (person.devices === 'none' && !isTextedFirst(person)) ||
    person.channels[0] === 'call' ||
    (person.channels[0] === 'sms' && first === 'call')
  );
}

/** A simple phone takes no page: SMS comes first for it wherever it stands in the order, unless they want calls first. */
export function isTextedFirst(person: Reachability): boolean {
  const { devices, channels, textable = false, callOnly = false } = person;
  if (callOnly || !textable || channels[0] === 'call' || isToldInAppFirst(person)) return false;
  return channels[0] === 'sms' || (devices !== 'smartphone' && channels.includes('sms'));
}

/** Whether it is followed up when nothing came back: a text that only tells has done its work once it is sent. */
export function waitsForAnswer({ important, awaitsAnswer = false }: Told, person: Reachability): boolean {
  return isTextedFirst(person) ? awaitsAnswer : important;
}
