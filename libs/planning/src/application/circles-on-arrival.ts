// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Engine, type EngineSettings } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import type { CirclesSolution } from '@reciproca/matching';
import { type CtxSeed, type Finish, UnitOfWork } from '@reciproca/platform';
import { CircleRepository } from '../persistence/circle.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { type PackedInput, packInput } from '../persistence/solver-input.js';
import { circleChoice, type CirclesMaterial, FindCircles } from './find-circles.js';
import { FindNeighbours } from './find-neighbours.js';
import { ProposeCircles } from './propose-circles.js';
import { QuickThreads } from './quick-threads.js';

/** Somebody waits: a neighbourhood of sixty people takes milliseconds. */
const MOST_SECONDS = 5;

/** What is around the people, and how the engine is to look at it. */
interface Neighbourhood {
  readonly engine: EngineSettings;
  readonly material: CirclesMaterial;
}

/** Solves the small component around people for whom something has just changed, and proposes what it finds. Kept as a run only when there was something to solve. */
@Injectable()
export class CirclesOnArrival {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly neighbours: FindNeighbours,
    private readonly find: FindCircles,
    private readonly threads: QuickThreads,
    private readonly propose: ProposeCircles,
    private readonly circles: CircleRepository,
    private readonly runs: RunRepository,
  ) {}

  /** Within the context's transaction. Who is left out is not asked again now. Returns the ids of the circles proposed. */
  async execute(ctx: Ctx, personIds: readonly string[], leftOut: readonly string[] = []): Promise<string[]> {
    const around = await this.load(ctx, personIds, leftOut);
    if (!around) return [];
    const { input } = around.material;
    return this.write(ctx, around, await this.threads.run('circles', input), await packInput(input));
  }

  /** The same with nothing open while it is solved: what is proposed is looked at anew as it is written. */
  async executeOutside(
    seed: CtxSeed,
    { personIds, leftOut = [] }: { readonly personIds: readonly string[]; readonly leftOut?: readonly string[] },
    finish: Finish,
  ): Promise<void> {
    const around = await this.unitOfWork.read(seed, (ctx) => this.load(ctx, personIds, leftOut));
    if (!around) return;
    const { input } = around.material;
    const [solution, packed] = [await this.threads.run('circles', input), await packInput(input)];
    await finish((ctx) => this.write(ctx, around, solution, packed));
  }

  /** Null where no circle can be. */
  private async load(
    ctx: Ctx,
    personIds: readonly string[],
    leftOut: readonly string[],
  ): Promise<Neighbourhood | null> {
    const busy = await this.circles.listBusy(ctx, personIds);
    const free = personIds.filter((id) => !busy.has(id) && !leftOut.includes(id));
    if (free.length === 0) return null;
    const settings = await this.engine.getSettings(ctx);
    const listingIds = await this.neighbours.execute(ctx, free, settings.maxCircleSize, leftOut);
    if (listingIds.length === 0) return null;
    const engine = { ...settings, circleSeconds: Math.min(MOST_SECONDS, settings.circleSeconds) };
    const material = await this.find.load(ctx, engine, listingIds);
    return this.find.hasAny(material) ? { engine, material } : null;
  }

  private async write(
    ctx: Ctx,
    { engine, material }: Neighbourhood,
    solution: CirclesSolution,
    packed: PackedInput,
  ): Promise<string[]> {
    const result = this.find.resultOf(material, solution);
    const runId = await this.runs.insert(ctx, {
      kind: 'circles',
      origin: 'arrival',
      state: 'running',
      parameters: engine,
    });
    await this.runs.move(ctx, runId, 'ready');
    await this.runs.finish(
      ctx,
      runId,
      { input: material.input, choice: circleChoice(solution), result, quality: solution },
      packed,
    );
    const proposed = await this.propose.execute(ctx, runId, result);
    await this.runs.move(ctx, runId, 'applied');
    return proposed;
  }
}
