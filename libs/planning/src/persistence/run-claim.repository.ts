// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Run } from '../domain/run.js';
import { RUN_COLUMNS } from './run.repository.js';

/** Without a sign of life for so long a process counts as gone; it gives several in that time. */
const GONE_AFTER_SECONDS = 45;
export const BEAT_EVERY_SECONDS = 10;

/** A run somebody works on, and how often it was taken up. */
export interface TakenRun extends Run {
  readonly takes: number;
}

/** Who works on which run, of every ente. The database's clock is everybody's. */
@Injectable()
export class RunClaimRepository {
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
  async beat(ctx: Ctx, id: string, takerId: string): Promise<boolean> {
    const mine = await ctx.tx.query(
      `WITH mine AS (UPDATE match_runs SET beat_at = now() WHERE id = $1 AND process_id = $2 AND state = 'running' RETURNING id)
       SELECT id FROM mine`,
      [id, takerId],
    );
    return mine.length > 0;
  }

  /** Locks the run until the transaction ends; false when it is somebody else's by now. */
  async isMine(ctx: Ctx, id: string, takerId: string): Promise<boolean> {
    const mine = await ctx.tx.query(
      "SELECT 1 FROM match_runs WHERE id = $1 AND process_id = $2 AND state = 'running' FOR UPDATE",
      [id, takerId],
    );
    return mine.length > 0;
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
