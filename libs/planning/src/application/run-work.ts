// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineSettings } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import type { CtxSeed } from '@reciproca/platform';
import type { FinishedRun } from '../persistence/run.repository.js';
import type { Run } from '../domain/run.js';

/** What a kind of run does, in the two steps it is taken through. */
export interface RunWork {
  /** Reads and solves, outside any transaction. */
  make(seed: CtxSeed, engine: EngineSettings): Promise<FinishedRun>;
  /** What follows by itself once the run is ready. `waits` when an operator is to decide, `done` when nothing more is to come. */
  follow(ctx: Ctx, run: Run, engine: EngineSettings): Promise<'waits' | 'done'>;
}
