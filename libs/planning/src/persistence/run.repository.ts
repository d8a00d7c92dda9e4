// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, ensureTransition, newId, notFound } from '@reciproca/kernel';
import { hashOf, type PackedInput } from './solver-input.js';
import {
  type Run,
  RUN_TRANSITIONS,
  type RunKind,
  type RunOrigin,
  type RunQuality,
  type RunState,
  UNKNOWN_GAP,
} from '../domain/run.js';

export const RUN_COLUMNS = `id, ente_id AS "enteId", kind, origin, state, inputs_hash AS "inputsHash", parameters, objective, bound, gap, milliseconds,
  failure, started_by AS "startedBy", decided_by AS "decidedBy", created_at AS "createdAt", finished_at AS "finishedAt", decided_at AS "decidedAt"`;

/** A run with all that is needed to do it again. */
export interface RunRecord extends Run {
  readonly inputs: Buffer | null;
  readonly outputsHash: string | null;
}

/** What a run has come to. */
export interface FinishedRun {
  /** What the solver was given. */
  readonly input: unknown;
  /** What the solver chose; kept as a hash. */
  readonly choice: unknown;
  readonly result: unknown;
  readonly quality: RunQuality;
}

@Injectable()
export class RunRepository {
  async insert(
    ctx: Ctx,
    run: { kind: RunKind; origin: RunOrigin; state: RunState; parameters: object },
  ): Promise<string> {
    const id = newId();
    await ctx.tx.query(
      'INSERT INTO match_runs (id, ente_id, kind, origin, state, parameters, started_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        id,
        ctx.enteId,
        run.kind,
        run.origin,
        run.state,
        JSON.stringify(run.parameters),
        ctx.actor.personId,
        ctx.clock.now(),
      ],
    );
    return id;
  }

  async getRun(ctx: Ctx, id: string): Promise<Run> {
    const [run] = await ctx.tx.query<Run>(`SELECT ${RUN_COLUMNS} FROM match_runs WHERE id = $1 AND ente_id = $2`, [
      id,
      ctx.enteId,
    ]);
    if (!run) throw notFound('run');
    return run;
  }

  async getResult<Result>(ctx: Ctx, id: string): Promise<Result | null> {
    const [row] = await ctx.tx.query<{ result: Result | null }>(
      'SELECT result FROM match_runs WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId],
    );
    if (!row) throw notFound('run');
    return row.result;
  }

  /** For the console, which stands outside all enti. */
  async findRecord(ctx: Ctx, id: string): Promise<RunRecord | null> {
    const [row] = await ctx.tx.query<RunRecord>(
      `SELECT ${RUN_COLUMNS}, inputs, outputs_hash AS "outputsHash" FROM match_runs WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Newest first. */
  async listRuns(ctx: Ctx, limit: number): Promise<Run[]> {
    return ctx.tx.query<Run>(
      `SELECT ${RUN_COLUMNS} FROM match_runs WHERE ente_id = $1 AND origin <> 'arrival' ORDER BY created_at DESC, id LIMIT $2`,
      [ctx.enteId, limit],
    );
  }

  async findUnfinished(ctx: Ctx, kind: RunKind): Promise<Run | null> {
    const [run] = await ctx.tx.query<Run>(
      `SELECT ${RUN_COLUMNS} FROM match_runs WHERE ente_id = $1 AND kind = $2 AND state IN ('queued','running') LIMIT 1`,
      [ctx.enteId, kind],
    );
    return run ?? null;
  }

  /** Moves a run on by the table of its states; locks it until the transaction ends. */
  async move(ctx: Ctx, id: string, to: RunState): Promise<Run> {
    const [run] = await ctx.tx.query<Run>(
      `SELECT ${RUN_COLUMNS} FROM match_runs WHERE id = $1 AND ente_id = $2 FOR UPDATE`,
      [id, ctx.enteId],
    );
    if (!run) throw notFound('run');
    ensureTransition('run', RUN_TRANSITIONS, run.state, to);
    const isDecision = to === 'applied' || to === 'discarded';
    await ctx.tx.query(
      'UPDATE match_runs SET state = $2, decided_by = CASE WHEN $3 THEN $4::uuid END, decided_at = CASE WHEN $3 THEN $5::timestamptz END WHERE id = $1',
      [id, to, isDecision, ctx.actor.personId, ctx.clock.now()],
    );
    return run;
  }

  async finish(ctx: Ctx, id: string, { choice, result, quality }: FinishedRun, input: PackedInput): Promise<void> {
    const { objective, bound, gap, milliseconds } = quality;
    await ctx.tx.query(
      `UPDATE match_runs SET inputs_hash = $2, inputs = $3, result = $4, objective = $5, bound = $6, gap = $7, milliseconds = $8, finished_at = $9, outputs_hash = $10
       WHERE id = $1 AND ente_id = $11`,
      [
        id,
        input.hash,
        input.bytes,
        JSON.stringify(result),
        objective,
        bound,
        finite(gap),
        Math.round(milliseconds),
        ctx.clock.now(),
        hashOf(choice),
        ctx.enteId,
      ],
    );
  }

  /** Says of a run that it came to nothing, in words for the log. False when it has come to something meanwhile. */
  async fail(ctx: Ctx, id: string, failure: string): Promise<boolean> {
    const failed = await ctx.tx.query(
      `WITH failed AS (
         UPDATE match_runs SET state = 'failed', failure = $2, finished_at = $3
         WHERE id = $1 AND ente_id = $4 AND state IN ('queued','running','ready') RETURNING id)
       SELECT id FROM failed`,
      [id, failure.slice(0, 500), ctx.clock.now(), ctx.enteId],
    );
    return failed.length > 0;
  }

  /** A run that is ready and whose sequel nobody has seen to yet; locks it until the transaction ends. */
  async takeToFollow(ctx: Ctx, id: string): Promise<Run | null> {
    const [run] = await ctx.tx.query<Run>(
      `WITH ready AS (
         UPDATE match_runs SET followed_at = $3 WHERE id = $1 AND ente_id = $2 AND state = 'ready' AND followed_at IS NULL
         RETURNING ${RUN_COLUMNS})
       SELECT * FROM ready`,
      [id, ctx.enteId, ctx.clock.now()],
    );
    return run ?? null;
  }

  /** It stands on the board until somebody decides; with what went wrong, if it was to go by itself. */
  async letWait(ctx: Ctx, id: string, failure: string | null): Promise<void> {
    await ctx.tx.query('UPDATE match_runs SET waits_since = $3, failure = $4 WHERE id = $1 AND ente_id = $2', [
      id,
      ctx.enteId,
      ctx.clock.now(),
      failure?.slice(0, 500) ?? null,
    ]);
  }

  /** The oldest first, at most so many at once. */
  async deleteOld(ctx: Ctx, before: Date, most: number): Promise<void> {
    await ctx.tx.query(
      `DELETE FROM match_runs WHERE id IN (
         SELECT id FROM match_runs WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, most],
    );
  }
}

function finite(gap: number): number {
  return Number.isFinite(gap) ? gap : UNKNOWN_GAP;
}
