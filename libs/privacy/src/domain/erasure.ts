// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

export type ErasureState = 'asked' | 'done' | 'refused' | 'withdrawn';

export const ERASURE_TRANSITIONS: TransitionTable<ErasureState> = {
  asked: ['done', 'refused', 'withdrawn'],
  done: [],
  refused: [],
  withdrawn: [],
};

export interface ErasureRequest {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly askedBy: string | null;
  readonly askedByName: string | null;
  readonly askedAt: Date;
  readonly channel: string;
  readonly reason: string | null;
  readonly state: ErasureState;
  readonly balanceGoes: 'kept' | 'fund' | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
}

/** What erasing somebody would do, before anybody decides it. */
export interface ErasurePreview {
  readonly blockers: readonly string[];
  readonly balance: number;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly fate: 'removed' | 'blanked' | 'kept';
  }[];
}
