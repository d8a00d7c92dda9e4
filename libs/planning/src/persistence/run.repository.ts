// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, ensureTransition, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { ownRows, repositoryOf } from '@reciproca/platform';
import { Any, type FindManyOptions, type FindOptionsWhere, Not, type Repository } from 'typeorm';
import {
  type Run,
  RUN_TRANSITIONS,
  type RunKind,
  type RunOrigin,
  type RunQuality,
  type RunState,
  UNKNOWN_GAP,
} from '../domain/run.js';
import { MatchRunEntity } from './match-run.entity.js';
import { hashOf, type PackedInput } from './solver-input.js';

export const RUN_COLUMNS = `id, ente_id AS "enteId", kind, origin, state, inputs_hash AS "inputsHash", parameters, objective, bound, gap, milliseconds,
  failure, started_by AS "startedBy", decided_by AS "decidedBy", created_at AS "createdAt", finished_at AS "finishedAt", decided_at AS "decidedAt"`;

/** The same of a row read by its entity. */
const SHOWN = {
  id: true,
  enteId: true,
  kind: true,
  origin: true,
  state: true,
  inputsHash: true,
  parameters: true,
  objective: true,
  bound: true,
  gap: true,
  milliseconds: true,
  failure: true,
  startedBy: true,
  decidedBy: true,
  createdAt: true,
  finishedAt: true,
  decidedAt: true,
} as const;

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
  constructor(@InjectRepository(MatchRunEntity) private readonly runs: Repository<MatchRunEntity>) {}

  async insert(
    ctx: Ctx,
    run: { kind: RunKind; origin: RunOrigin; state: RunState; parameters: Readonly<Record<string, unknown>> },
  ): Promise<string> {
    const id = newId();
    await ownRows(ctx, this.runs).insert({ ...run, id, startedBy: ctx.actor.personId, createdAt: ctx.clock.now() });
    return id;
  }

  async getRun(ctx: Ctx, id: string): Promise<Run> {
    const [run] = await this.list(ctx, { where: { id } });
    if (!run) throw notFound('run');
    return run;
  }

  async getResult<Result>(ctx: Ctx, id: string): Promise<Result | null> {
    const [run] = await ownRows(ctx, this.runs).find({ select: { id: true, result: true }, where: { id } });
    if (!run) throw notFound('run');
    return run.result as Result | null;
  }

  /** For the console, which stands outside all enti. */
  findRecord(ctx: Ctx, id: string): Promise<RunRecord | null> {
    const select = { ...SHOWN, inputs: true, outputsHash: true };
    return repositoryOf(ctx, this.runs).findOne({ select, where: { id } });
  }

  /** Newest first. */
  async listRuns(ctx: Ctx, page: PageAsk): Promise<PageOf<Run>> {
    const { items, next } = await ownRows(ctx, this.runs).findPage(
      { select: SHOWN, where: { origin: Not('arrival') }, order: { createdAt: 'DESC', id: 'ASC' } },
      page,
    );
    return { items: items.map((run) => ({ ...run, enteId: ctx.enteId })), next };
  }

  async findUnfinished(ctx: Ctx, kind: RunKind): Promise<Run | null> {
    const [run] = await this.list(ctx, { where: { kind, state: Any(['queued', 'running']) }, take: 1 });
    return run ?? null;
  }

  /** Moves a run on by the table of its states; locks it until the transaction ends. */
  async move(ctx: Ctx, id: string, to: RunState): Promise<Run> {
    const [run] = await this.list(ctx, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!run) throw notFound('run');
    ensureTransition('run', RUN_TRANSITIONS, run.state, to);
    const isDecision = to === 'applied' || to === 'discarded';
    await ownRows(ctx, this.runs).update(
      { id },
      {
        state: to,
        decidedBy: isDecision ? ctx.actor.personId : null,
        decidedAt: isDecision ? ctx.clock.now() : null,
      },
    );
    return run;
  }

  async finish(ctx: Ctx, id: string, { choice, result, quality }: FinishedRun, input: PackedInput): Promise<void> {
    const { objective, bound, gap, milliseconds } = quality;
    await ownRows(ctx, this.runs).update(
      { id },
      {
        inputsHash: input.hash,
        inputs: input.bytes,
        result,
        objective,
        bound,
        gap: finite(gap),
        milliseconds: Math.round(milliseconds),
        finishedAt: ctx.clock.now(),
        outputsHash: hashOf(choice),
      },
    );
  }

  /** Says of a run that it came to nothing, in words for the log. False when it has come to something meanwhile. */
  async fail(ctx: Ctx, id: string, failure: string): Promise<boolean> {
    const failed = await ownRows(ctx, this.runs).update(
      { id, state: Any(['queued', 'running', 'ready']) },
      { state: 'failed', failure: failure.slice(0, 500), finishedAt: ctx.clock.now() },
    );
    return failed > 0;
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
    const change = { waitsSince: ctx.clock.now(), failure: failure?.slice(0, 500) ?? null };
    await ownRows(ctx, this.runs).update({ id }, change);
  }

  /** The oldest first, at most so many at once. */
  async deleteOld(ctx: Ctx, before: Date, most: number): Promise<void> {
    await ctx.tx.query(
      `DELETE FROM match_runs WHERE id IN (
         SELECT id FROM match_runs WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, most],
    );
  }

  /** Without what the solver was given and chose, which may be large. */
  private async list(
    ctx: Ctx,
    options: Omit<FindManyOptions<MatchRunEntity>, 'select'> & { readonly where: FindOptionsWhere<MatchRunEntity> },
  ): Promise<Run[]> {
    const runs = await ownRows(ctx, this.runs).find({ ...options, select: SHOWN });
    return runs.map((run) => ({ ...run, enteId: ctx.enteId }));
  }
}

function finite(gap: number): number {
  return Number.isFinite(gap) ? gap : UNKNOWN_GAP;
}
