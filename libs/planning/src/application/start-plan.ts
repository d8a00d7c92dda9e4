// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { EngineSettingsRepository } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { RunOrigin } from '../domain/run.js';
import { RunRepository } from '../persistence/run.repository.js';

/** Asks for a plan of everything open; one at a time for an ente: who asks while one is made is shown that one. */
@Injectable()
export class StartPlan {
  constructor(
    private readonly engine: EngineSettingsRepository,
    private readonly runs: RunRepository,
  ) {}

  async execute(ctx: Ctx, origin: RunOrigin): Promise<string> {
    const unfinished = await this.runs.findUnfinished(ctx, 'plan');
    if (unfinished) return unfinished.id;
    const runId = await this.runs.insert(ctx, { kind: 'plan', origin, state: 'queued', parameters: await this.engine.getSettings(ctx) });
    await emit(ctx, { topic: 'planning.plan_wanted', payload: { runId } });
    return runId;
  }
}
