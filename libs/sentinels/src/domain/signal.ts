// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type TransitionTable } from '@reciproca/kernel';

export const SIGNAL_STATES = ['new', 'in_hand', 'closed'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** A closed signal can be opened again: the need may come back. */
export const SIGNAL_TRANSITIONS: TransitionTable<SignalState> = {
  new: ['in_hand', 'closed'],
  in_hand: ['new', 'closed'],
  closed: ['in_hand'],
};

/** Whether the person knows that somebody speaks of them, and wants it. */
export const CONSENTS = ['agrees', 'not_asked', 'cannot_ask'] as const;
export type Consent = (typeof CONSENTS)[number];

export const SIGNAL_OUTCOMES = ['helped', 'request_posted', 'handed_on', 'no_need', 'refused', 'not_found'] as const;
export type SignalOutcome = (typeof SIGNAL_OUTCOMES)[number];

/** A sentinel's note that somebody may need help. */
export interface Signal {
  readonly id: string;
  readonly sentinelId: string;
  /** How it reached us. */
  readonly channel: string;
  /** Who it is about, in the sentinel's words: a name, a staircase. */
  readonly about: string;
  /** What the sentinel has noticed. */
  readonly need: string;
  readonly consent: Consent;
  readonly urgent: boolean;
  /** The person, once staff know who it is. */
  readonly personId: string | null;
  readonly state: SignalState;
  readonly assignedTo: string | null;
  readonly outcome: SignalOutcome | null;
  /** What the sentinel is told in the end. */
  readonly feedback: string | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

/** A note staff add while they follow a signal; never shown to the sentinel. */
export interface SignalNote {
  readonly id: string;
  readonly authorName: string;
  readonly text: string;
  readonly at: Date;
}

/** Throws `signal.taken_by_other` unless it is free, one's own, or taken over on purpose. */
export function ensureMayTake({ assignedTo }: Pick<Signal, 'assignedTo'>, operatorId: string, takeOver: boolean): void {
  if (assignedTo && assignedTo !== operatorId && !takeOver) throw new DomainError('signal.taken_by_other', 'conflict');
}
