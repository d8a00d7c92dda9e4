// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
import type { RunKind } from './run.js';

/** Topic: somebody asked for a run; wakes whoever carries runs out. */
export const RUN_WANTED = 'planning.run_wanted';
/** Topic: it is worked out; what follows by itself is still to come. */
export const RUN_READY = 'planning.run_ready';
export interface RunRef {
  readonly runId: string;
}

/** Topic: a plan of the night has something new in it and waits for an operator. */
export const RUN_WAITING = 'planning.run_waiting';
/** Topic: a run, or what was to follow from it by itself, came to nothing. */
export const RUN_FAILED = 'planning.run_failed';
export interface RunNews extends RunRef {
  readonly kind: RunKind;
  /** Who is told: the coordinators of a night's, who asked for it of any other. */
  readonly personIds: readonly string[];
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [RUN_WANTED]: RunRef;
    [RUN_READY]: RunRef;
    [RUN_WAITING]: RunNews;
    [RUN_FAILED]: RunNews;
  }
}
