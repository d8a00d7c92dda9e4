// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { RUN_WANTED } from '../domain/run.events.js';
import type { RunKind, RunOrigin } from '../domain/run.js';
import { RunRepository } from '../persistence/run.repository.js';

/** Asks for a run over everything open; one of a kind at a time for an ente: who asks while one is made is shown that one. */
@Injectable()
export class StartRun {
  constructor(
    private readonly engine: Engine,
    private readonly runs: RunRepository,
  ) {}

  async execute(ctx: Ctx, kind: RunKind, origin: RunOrigin): Promise<string> {
    const unfinished = await this.runs.findUnfinished(ctx, kind);
    if (unfinished) return unfinished.id;
    const runId = await this.runs.insert(ctx, {
      kind,
      origin,
      state: 'queued',
      parameters: await this.engine.getSettings(ctx),
    });
    await emit(ctx, { topic: RUN_WANTED, payload: { runId } });
    return runId;
  }
}
