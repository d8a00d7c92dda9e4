// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

export const CIRCLE_STATES = ['proposed', 'awaiting_approval', 'agreed', 'dissolved', 'expired'] as const;
export type CircleState = (typeof CIRCLE_STATES)[number];

/** An agreed circle is still dissolved when one of its parts is called off before any has begun. */
export const CIRCLE_TRANSITIONS: TransitionTable<CircleState> = {
  proposed: ['awaiting_approval', 'agreed', 'dissolved', 'expired'],
  awaiting_approval: ['agreed', 'dissolved', 'expired'],
  agreed: ['dissolved'],
  dissolved: [],
  expired: [],
};

/** declined: a member said no · taken: a part of it was no longer to be had · cancelled: an agreed part was called off · expired: not all said yes in time. */
export const CLOSE_REASONS = ['declined', 'taken', 'cancelled', 'expired'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** People who each give to the next, the last to the first; agreed by all of them or not at all. */
export interface Circle {
  readonly id: string;
  readonly runId: string | null;
  readonly state: CircleState;
  readonly score: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: CloseReason | null;
}

export interface CircleMember {
  readonly personId: string;
  readonly position: number;
  readonly acceptedAt: Date | null;
}

export function isLive({ state }: Pick<Circle, 'state'>): boolean {
  return state === 'proposed' || state === 'awaiting_approval';
}
