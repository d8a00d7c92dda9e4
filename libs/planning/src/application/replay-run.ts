// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import type { SolverInput } from '@reciproca/matching';
import type { Run, RunKind, RunQuality } from '../domain/run.js';
import { RunRepository } from '../persistence/run.repository.js';
import { hashOf, unpackInput } from '../persistence/solver-input.js';
import { EngineThreads } from './engine-threads.js';
import { circleChoice } from './find-circles.js';

export interface Replay {
  readonly run: Run;
  readonly again: RunQuality;
  /** Whether the inputs kept are those the run was made from. */
  readonly isSameInput: boolean;
  readonly isSameChoice: boolean;
}

/** Does a kept run again from its record and holds the answer against the first one. Writes nothing. */
@Injectable()
export class ReplayRun {
  constructor(
    private readonly runs: RunRepository,
    private readonly threads: EngineThreads,
  ) {}

  /** Throws `run.not_found`, or `run.without_inputs` for a run that came to nothing. */
  async execute(ctx: Ctx, runId: string): Promise<Replay> {
    const record = await this.runs.findRecord(ctx, runId);
    if (!record) throw notFound('run');
    if (!record.inputs) throw new DomainError('run.without_inputs', 'conflict');
    const { inputs, outputsHash, ...run } = record;
    const { input, hash } = unpackInput(inputs);
    const { again, choice } = await this.solve(run.kind, input);
    return { run, again, isSameInput: hash === run.inputsHash, isSameChoice: hashOf(choice) === outputsHash };
  }

  private async solve(kind: RunKind, input: unknown): Promise<{ again: RunQuality; choice: unknown }> {
    if (kind === 'circles') {
      const again = await this.threads.run('circles', input as SolverInput<'circles'>);
      return { again, choice: circleChoice(again) };
    }
    const again = await this.threads.run('assignment', input as SolverInput<'assignment'>);
    return { again, choice: again.chosen };
  }
}
