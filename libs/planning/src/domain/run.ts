// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TransitionTable } from '@reciproca/kernel';

/** What a run looked for. */
export const RUN_KINDS = ['plan', 'circles'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** What set it off. */
export type RunOrigin = 'operator' | 'night' | 'arrival';

export type RunState = 'queued' | 'running' | 'ready' | 'applied' | 'discarded' | 'failed';

export const RUN_TRANSITIONS: TransitionTable<RunState> = {
  queued: ['running', 'failed'],
  // Back to where it was when its process stops: another takes it up.
  running: ['ready', 'failed', 'queued'],
  ready: ['applied', 'discarded', 'failed'],
  applied: [],
  discarded: [],
  failed: [],
};

/** How good a result is: nothing can be better than the bound, and only a gap of 0 is the optimum. */
export interface RunQuality {
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly milliseconds: number;
}

/** One run of the engine, kept so that it can be looked at and done again. */
export interface Run extends RunQuality {
  readonly id: string;
  readonly enteId: string;
  readonly kind: RunKind;
  readonly origin: RunOrigin;
  readonly state: RunState;
  /** SHA-256 of what the solver was given. */
  readonly inputsHash: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly failure: string | null;
  readonly startedBy: string | null;
  readonly decidedBy: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** Kept for a gap that nobody knows: columns and JSON have no infinity. */
export const UNKNOWN_GAP = 1e9;

export function isOptimal(run: Pick<RunQuality, 'gap'>): boolean {
  return run.gap === 0;
}
