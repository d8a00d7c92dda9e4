// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineSettings } from '@reciproca/exchange';
import type { CtxSeed } from '@reciproca/platform';
import type { FinishedRun } from '../persistence/run.repository.js';
import type { Run } from '../domain/run.js';

/** What a kind of run does, in the two steps the queue takes it through. */
export interface RunWork {
  /** Reads and solves, outside any transaction. */
  make(seed: CtxSeed, engine: EngineSettings): Promise<FinishedRun>;
  /** What follows by itself once the run is ready, if anything. */
  follow(seed: CtxSeed, run: Run, engine: EngineSettings): Promise<void>;
}
