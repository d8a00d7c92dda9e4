// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { EngineSettings } from '@reciproca/exchange';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import type { Run } from '../domain/run.js';
import type { FinishedRun } from '../persistence/run.repository.js';
import { ApplyPlan } from './apply-plan.js';
import { MakePlan } from './make-plan.js';
import type { RunWork } from './run-work.js';

/** A plan waits for an operator, unless the ente lets the night's be proposed at once. */
@Injectable()
export class PlanWork implements RunWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly makePlan: MakePlan,
    private readonly applyPlan: ApplyPlan,
  ) {}

  async make(seed: CtxSeed, engine: EngineSettings): Promise<FinishedRun> {
    const material = await this.unitOfWork.read(seed, (ctx) => this.makePlan.load(ctx, engine));
    const { result, assignment } = await this.makePlan.solve(material);
    return { input: material.input, choice: assignment.chosen, result, quality: assignment };
  }

  async follow(seed: CtxSeed, { id, origin }: Run, { nightlyApplies }: EngineSettings): Promise<void> {
    if (!nightlyApplies || origin !== 'night') return;
    await this.unitOfWork.run(seed, (ctx) => this.applyPlan.execute(ctx, id, { withdrawOthers: false }));
  }
}
