// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Signal } from './signal.js';

/** Who told us reads the answer for so long; what was said of somebody is the office's alone after that. */
export const READ_AFTER_DAYS = 30;

/** Whether it was closed so long ago that its sentinel reads nothing of it any more. */
export function hasFaded({ state, closedAt }: Pick<Signal, 'state' | 'closedAt'>, now: Date): boolean {
  return state === 'closed' && closedAt !== null && closedAt < fadedBefore(now);
}

export function fadedBefore(now: Date): Date {
  return new Date(now.getTime() - READ_AFTER_DAYS * 86_400_000);
}

/**
 * What its sentinel needs of a signal: their own words while something may come of them, whether somebody follows it, and the answer
 * that was written for them. Not whose record it was linked to, nor what became of the person: that is between them and the office.
 */
export function toldToSentinel(signal: Signal, now: Date): Signal {
  const told = { ...signal, personId: null, assignedTo: null, outcome: null };
  return hasFaded(signal, now) ? { ...told, about: '', need: '', feedback: null } : told;
}
