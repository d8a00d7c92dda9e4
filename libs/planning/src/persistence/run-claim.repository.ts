// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { GONE_AFTER_SECONDS, repositoryOf, type WorkClaims } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Run } from '../domain/run.js';
import { MatchRunEntity } from './match-run.entity.js';
import { RUN_COLUMNS } from './run.repository.js';

/** A run somebody works on, and how often it was taken up. */
export interface TakenRun extends Run {
  readonly takes: number;
}

/** Who works on which run, of every ente. The database's clock is everybody's. */
@Injectable()
export class RunClaimRepository implements WorkClaims<TakenRun> {
  constructor(@InjectRepository(MatchRunEntity) private readonly runs: Repository<MatchRunEntity>) {}

  /** The one that waits longest, or whose process has gone; null when there is none. */
  async takeNext(ctx: Ctx, takerId: string): Promise<TakenRun | null> {
    const [run] = await ctx.tx.query<TakenRun>(
      `WITH next AS MATERIALIZED (
         SELECT id AS next_id FROM match_runs
         WHERE state = 'queued' OR (state = 'running' AND coalesce(beat_at, created_at) < now() - make_interval(secs => $2))
         ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE match_runs SET state = 'running', process_id = $1, beat_at = now(), takes = takes + 1
         FROM next WHERE id = next_id RETURNING ${RUN_COLUMNS}, takes)
       SELECT * FROM taken`,
      [takerId, GONE_AFTER_SECONDS],
    );
    return run ?? null;
  }

  /** False when it is somebody else's by now. */
  async beat(ctx: Ctx, id: string, processId: string): Promise<boolean> {
    const mine = { id, processId, state: 'running' as const };
    const { affected } = await repositoryOf(ctx, this.runs).update(mine, { beatAt: () => 'now()' });
    return affected === 1;
  }

  /** Locks the run until the transaction ends; false when it is somebody else's by now. */
  async isMine(ctx: Ctx, id: string, processId: string): Promise<boolean> {
    const mine = await repositoryOf(ctx, this.runs).findOne({
      select: { id: true },
      where: { id, processId, state: 'running' },
      lock: { mode: 'pessimistic_write' },
    });
    return mine !== null;
  }

  /** Gives back what a process has in hand: the next may take it up at once. */
  async release(ctx: Ctx, takerId: string): Promise<void> {
    await ctx.tx.query(
      `UPDATE match_runs SET state = 'queued', process_id = NULL, beat_at = NULL, takes = takes - 1
       WHERE process_id = $1 AND state = 'running'`,
      [takerId],
    );
  }
}
