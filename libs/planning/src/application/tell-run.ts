// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { RUN_FAILED, RUN_WAITING, type RunNews } from '../domain/run.events.js';
import type { Run } from '../domain/run.js';
import { RunRepository } from '../persistence/run.repository.js';

/** Makes a run stand where it is seen: on the board, and in the inbox of whom it concerns. */
@Injectable()
export class TellRun {
  constructor(
    private readonly runs: RunRepository,
    private readonly people: People,
  ) {}

  /** Who asked for a run looks at its page; only a night's is announced. */
  async waits(ctx: Ctx, run: Run): Promise<void> {
    await this.runs.letWait(ctx, run.id, null);
    if (run.origin === 'night') await emit(ctx, { topic: RUN_WAITING, payload: await this.newsOf(ctx, run) });
  }

  /** It came to nothing, however far it had got. */
  async failed(ctx: Ctx, run: Run, error: unknown): Promise<void> {
    if (!(await this.runs.fail(ctx, run.id, String(error)))) return;
    await emit(ctx, { topic: RUN_FAILED, payload: await this.newsOf(ctx, run) });
  }

  /** The plan is there, but what was to follow by itself did not: an operator can still do it. */
  async notApplied(ctx: Ctx, run: Run, error: unknown): Promise<void> {
    await this.runs.letWait(ctx, run.id, String(error));
    await emit(ctx, { topic: RUN_FAILED, payload: await this.newsOf(ctx, run) });
  }

  private async newsOf(ctx: Ctx, { id, kind, origin, startedBy }: Run): Promise<RunNews> {
    const personIds =
      origin === 'operator' && startedBy ? [startedBy] : await this.people.listIdsWithRole(ctx, 'coordinator');
    return { runId: id, kind, personIds };
  }
}
