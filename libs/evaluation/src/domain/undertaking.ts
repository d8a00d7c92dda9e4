// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

export const UNDERTAKING_STATES = ['open', 'done', 'dropped'] as const;
export type UndertakingState = (typeof UNDERTAKING_STATES)[number];

export const UNDERTAKING_TRANSITIONS: TransitionTable<UndertakingState> = {
  open: ['done', 'dropped'],
  done: ['open'],
  dropped: ['open'],
};

/** What somebody has taken upon themselves at the table, until which day (yyyy-mm-dd). */
export interface Undertaking {
  readonly id: string;
  readonly tableId: string;
  readonly roundId: string | null;
  readonly what: string;
  /** The seat that does it, or else somebody who is named. */
  readonly seatId: string | null;
  readonly ownerName: string | null;
  readonly dueOn: string;
  readonly state: UndertakingState;
  readonly note: string | null;
  readonly endedOn: string | null;
  readonly createdAt: Date;
}
