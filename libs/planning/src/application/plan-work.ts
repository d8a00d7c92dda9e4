// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { EngineSettings } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { hasSomethingNew, type PlanResult } from '../domain/plan.js';
import type { Run } from '../domain/run.js';
import { type FinishedRun, RunRepository } from '../persistence/run.repository.js';
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
    private readonly runs: RunRepository,
  ) {}

  async make(seed: CtxSeed, engine: EngineSettings): Promise<FinishedRun> {
    const material = await this.unitOfWork.read(seed, (ctx) => this.makePlan.load(ctx, engine));
    const { result, assignment } = await this.makePlan.solve(material);
    return { input: material.input, choice: assignment.chosen, result, quality: assignment };
  }

  async follow(ctx: Ctx, { id, origin }: Run, { nightlyApplies }: EngineSettings): Promise<'waits' | 'done'> {
    if (nightlyApplies && origin === 'night') {
      await this.applyPlan.execute(ctx, id, { withdrawOthers: false });
      return 'done';
    }
    const plan = await this.runs.getResult<PlanResult>(ctx, id);
    return plan && hasSomethingNew(plan) ? 'waits' : 'done';
  }
}
