// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { CircleRepository } from '../persistence/circle.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { packInput } from '../persistence/solver-input.js';
import { circleChoice, FindCircles } from './find-circles.js';
import { FindNeighbours } from './find-neighbours.js';
import { ProposeCircles } from './propose-circles.js';
import { QuickThreads } from './quick-threads.js';

/** Somebody waits: a neighbourhood of sixty people takes milliseconds. */
const MOST_SECONDS = 5;

/** Solves the small component around people for whom something has just changed, and proposes what it finds. Kept as a run only when there was something to solve. */
@Injectable()
export class CirclesOnArrival {
  constructor(
    private readonly engine: Engine,
    private readonly neighbours: FindNeighbours,
    private readonly find: FindCircles,
    private readonly threads: QuickThreads,
    private readonly propose: ProposeCircles,
    private readonly circles: CircleRepository,
    private readonly runs: RunRepository,
  ) {}

  /** Who is left out is not asked again now. Returns the ids of the circles proposed. */
  async execute(ctx: Ctx, personIds: readonly string[], leftOut: readonly string[] = []): Promise<string[]> {
    const busy = await this.circles.listBusy(ctx, personIds);
    const free = personIds.filter((id) => !busy.has(id) && !leftOut.includes(id));
    if (free.length === 0) return [];
    const settings = await this.engine.getSettings(ctx);
    const listingIds = await this.neighbours.execute(ctx, free, settings.maxCircleSize, leftOut);
    if (listingIds.length === 0) return [];
    const engine = { ...settings, circleSeconds: Math.min(MOST_SECONDS, settings.circleSeconds) };
    const material = await this.find.load(ctx, engine, listingIds);
    if (!this.find.hasAny(material)) return [];
    const solution = await this.threads.run('circles', material.input);
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
      await packInput(material.input),
    );
    const proposed = await this.propose.execute(ctx, runId, result);
    await this.runs.move(ctx, runId, 'applied');
    return proposed;
  }
}
