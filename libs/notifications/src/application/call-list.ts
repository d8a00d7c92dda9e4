// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { CALL_AGAIN_AFTER_HOURS, type CallOutcome, type CallTask, ensureHolds, ensureMayClaim } from '../domain/call-task.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { BoardSignal } from './board-signal.js';

const QUEUE_LENGTH = 100;

/** Who is to be called, by whom, and how it went. */
@Injectable()
export class CallList {
  constructor(
    private readonly tasks: CallTaskRepository,
    private readonly accessLog: AccessLog,
    private readonly board: BoardSignal,
  ) {}

  listQueue(ctx: Ctx): Promise<CallTask[]> {
    ensureOperator(ctx);
    return this.tasks.listQueue(ctx, QUEUE_LENGTH);
  }

  /** Throws `call_task.claimed_by_other` or `call_task.already_done`. */
  async claim(ctx: Ctx, id: string): Promise<CallTask> {
    const operatorId = ensureOperator(ctx);
    const task = await this.tasks.getForUpdate(ctx, id);
    ensureMayClaim(task, operatorId);
    await this.accessLog.record(ctx, { action: 'read', personId: task.personId, detail: { what: 'call_task_claimed', callTaskId: id } });
    return this.save(ctx, { ...task, state: 'claimed', claimedBy: operatorId });
  }

  /** An unanswered call comes round again later; any other outcome ends it. */
  async finish(ctx: Ctx, id: string, outcome: CallOutcome, note: string | null): Promise<CallTask> {
    const task = await this.tasks.getForUpdate(ctx, id);
    ensureHolds(task, ensureOperator(ctx));
    const attempts = task.attempts + 1;
    const noted = { ...task, outcome, note: note ?? task.note, attempts };
    if (outcome !== 'no_answer') return this.save(ctx, { ...noted, state: 'done', doneAt: ctx.clock.now() }, outcome, note);
    const dueAt = new Date(ctx.clock.now().getTime() + CALL_AGAIN_AFTER_HOURS * 3_600_000);
    return this.save(ctx, { ...noted, state: 'open', claimedBy: null, dueAt }, outcome, note);
  }

  /** Gives the call back to the queue. */
  async release(ctx: Ctx, id: string, note: string | null): Promise<CallTask> {
    const task = await this.tasks.getForUpdate(ctx, id);
    ensureHolds(task, ensureOperator(ctx));
    return this.save(ctx, { ...task, state: 'open', claimedBy: null, note: note ?? task.note }, undefined, note);
  }

  private async save(ctx: Ctx, task: CallTask, outcome?: CallOutcome, note: string | null = null): Promise<CallTask> {
    const { state, claimedBy, dueAt } = task;
    await this.tasks.update(ctx, task.id, { state, claimedBy, dueAt, note, ...(outcome && { outcome }) });
    this.board.touch(ctx.enteId);
    return task;
  }
}

function ensureOperator(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
