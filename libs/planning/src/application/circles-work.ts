// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { EngineSettings } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import type { CirclesResult } from '../domain/circles-result.js';
import type { Run } from '../domain/run.js';
import { type FinishedRun, RunRepository } from '../persistence/run.repository.js';
import { EngineThreads } from './engine-threads.js';
import { circleChoice, FindCircles } from './find-circles.js';
import { ProposeCircles } from './propose-circles.js';
import type { RunWork } from './run-work.js';

/** Circles are proposed as soon as they are found: each of their members decides anyway. */
@Injectable()
export class CirclesWork implements RunWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly find: FindCircles,
    private readonly threads: EngineThreads,
    private readonly propose: ProposeCircles,
    private readonly runs: RunRepository,
  ) {}

  async make(seed: CtxSeed, engine: EngineSettings): Promise<FinishedRun> {
    const material = await this.unitOfWork.read(seed, (ctx) => this.find.load(ctx, engine));
    const solution = await this.threads.run('circles', material.input);
    return {
      input: material.input,
      choice: circleChoice(solution),
      result: this.find.resultOf(material, solution),
      quality: solution,
    };
  }

  async follow(ctx: Ctx, { id }: Run): Promise<'done'> {
    const result = await this.runs.getResult<CirclesResult>(ctx, id);
    if (result) await this.propose.execute(ctx, id, result);
    await this.runs.move(ctx, id, 'applied');
    return 'done';
  }
}
