// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, type PageAsk, type PageOf } from '@reciproca/kernel';
import { type CallMoment, callMomentOf, readCallHours } from '../domain/call-hours.js';
import {
  aboutOf,
  afterCall,
  beginsBetween,
  type CallOutcome,
  type CallTask,
  ensureHolds,
  ensureMayClaim,
  ensureMayRequeue,
  isOfTheWholeCall,
  justBefore,
  type CallTaskState,
} from '../domain/call-task.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { BoardSignal } from './board-signal.js';
import { CallAnswers } from './call-answers.js';
import { CallWords } from './call-words.js';
import { ContactLog } from './contact-log.js';
import { DropPastNews } from './drop-past-news.js';

/** How a call went, as its operator says. */
export interface CallResult {
  readonly outcome: CallOutcome;
  readonly note?: string | null | undefined;
  /** When to call again. */
  readonly callAt?: Date | null | undefined;
  /** Which of several things the person said yes or no to. */
  readonly answerId?: string | null | undefined;
  /** What they answer to what was read out to them. */
  readonly words?: string | null | undefined;
}

/** Who is to be called, by whom, and how it went. One person has one caller at a time, whatever the call is about. */
@Injectable()
export class CallList {
  constructor(
    private readonly tasks: CallTaskRepository,
    private readonly answers: CallAnswers,
    private readonly spoken: CallWords,
    private readonly contacts: ContactLog,
    private readonly accessLog: AccessLog,
    private readonly board: BoardSignal,
    private readonly past: DropPastNews,
  ) {}

  listQueue(ctx: Ctx, page: PageAsk): Promise<PageOf<CallTask>> {
    ensureOperator(ctx);
    return this.tasks.listQueue(ctx, page);
  }

  /** What this operator has just said to be done, which may be put back. */
  listJustDone(ctx: Ctx): Promise<CallTask[]> {
    return this.tasks.listDoneSince(ctx, ensureOperator(ctx), justBefore(ctx.clock.now()));
  }

  /**
   * All that the person due longest is to be called about; empty when nobody is due. Whose hours come later today is left for then;
   * whose hours are over for today comes last.
   */
  async claimNext(ctx: Ctx): Promise<CallTask[]> {
    ensureOperator(ctx);
    await this.past.execute(ctx);
    const { later, over } = await this.listOutOfHours(ctx);
    const passed: string[] = [];
    for (;;) {
      const personId =
        (await this.tasks.lockNextPerson(ctx, [...passed, ...later, ...over])) ??
        (await this.tasks.lockNextPerson(ctx, [...passed, ...later]));
      if (!personId) return [];
      const claimed = await this.claimOf(ctx, personId, null);
      if (claimed.length > 0) return claimed;
      // Somebody was quicker between the look and the lock.
      passed.push(personId);
    }
  }

  /** Like {@link claimNext}, of what begins before then: the rest waits until people may be rung again. */
  async claimPressing(ctx: Ctx, before: Date): Promise<CallTask[]> {
    ensureOperator(ctx);
    await this.past.execute(ctx);
    const now = ctx.clock.now();
    const pressing = (await this.tasks.listWholeQueue(ctx)).filter(
      (task) => task.state === 'open' && task.dueAt <= now && beginsBetween(task, now, before),
    );
    for (const { id } of pressing) {
      const { personId } = await this.tasks.getCall(ctx, id);
      await this.tasks.lockPerson(ctx, personId);
      const claimed = await this.claimOf(ctx, personId, null);
      if (claimed.length > 0) return claimed;
    }
    return [];
  }

  /** Throws `call_task.claimed_by_other` or `call_task.already_done`; what else the person is due for comes along. */
  async claim(ctx: Ctx, id: string): Promise<CallTask> {
    const operatorId = ensureOperator(ctx);
    await this.past.execute(ctx);
    const { personId } = await this.tasks.getCall(ctx, id);
    // The person before the call, as the queue does: the other way round two operators would wait for each other.
    await this.tasks.lockPerson(ctx, personId);
    ensureMayClaim(await this.tasks.getForUpdate(ctx, id), operatorId, ctx.clock.now());
    const task = (await this.claimOf(ctx, personId, id)).find((one) => one.id === id);
    if (!task) throw new DomainError('call_task.claimed_by_other', 'conflict');
    return task;
  }

  /** A yes or no is given for the person at once; an unanswered call comes round again, up to a point. */
  async finish(
    ctx: Ctx,
    id: string,
    { outcome, note = null, callAt = null, answerId = null, words = null }: CallResult,
  ): Promise<CallTask> {
    const operatorId = ensureOperator(ctx);
    const task = await this.tasks.getForUpdate(ctx, id);
    ensureHolds(task, operatorId);
    const now = ctx.clock.now();
    const held = isOfTheWholeCall(outcome)
      ? await this.tasks.listHeldForUpdate(ctx, task.personId, operatorId)
      : [task];
    const ended = held.map((before) => ({
      before,
      after: { ...afterCall(before, outcome, now, callAt), note: note ?? before.note },
    }));
    // Before the answer, which takes away the calls that ask for it.
    for (const { before, after } of ended) await this.save(ctx, before.state, after);
    if (outcome === 'said_yes' || outcome === 'said_no') {
      await this.answers.answer(ctx, task.link, task.personId, { answerId, yes: outcome === 'said_yes' });
    }
    if (words && outcome !== 'no_answer' && outcome !== 'wrong_number')
      await this.spoken.write(ctx, task.link, task.personId, words);
    const own = ended.find(({ after }) => after.id === id)?.after ?? task;
    await this.contacts.record(ctx, {
      personId: task.personId,
      channel: 'phone',
      direction: 'out',
      about: aboutOf(task.link),
      outcome,
      note,
      nextStep: own.state === 'open' ? 'call_again' : null,
      nextAt: own.state === 'open' ? own.dueAt : null,
    });
    return own;
  }

  /** Gives the call back to the queue. */
  async release(ctx: Ctx, id: string, note: string | null): Promise<CallTask> {
    const task = await this.tasks.getForUpdate(ctx, id);
    ensureHolds(task, ensureOperator(ctx));
    return this.save(ctx, task.state, {
      ...task,
      state: 'open',
      claimedBy: null,
      claimedAt: null,
      note: note ?? task.note,
    });
  }

  /** Tries once more what was given up, perhaps with another number, or what was said done by mistake: the record says that, too. */
  async requeue(ctx: Ctx, id: string): Promise<CallTask> {
    ensureOperator(ctx);
    const task = await this.tasks.getForUpdate(ctx, id);
    ensureMayRequeue(task, ctx.clock.now());
    if (task.outcome === 'reached')
      await this.contacts.record(ctx, {
        personId: task.personId,
        channel: 'phone',
        direction: 'out',
        about: aboutOf(task.link),
        outcome: 'mistake',
      });
    return this.save(ctx, task.state, {
      ...task,
      state: 'open',
      claimedBy: null,
      claimedAt: null,
      unanswered: 0,
      outcome: null,
      doneAt: null,
      dueAt: ctx.clock.now(),
    });
  }

  /** The person was reached another way, or need not be any more. Throws `call_task.claimed_by_other`, `call_task.already_done`. */
  async close(ctx: Ctx, id: string, note: string | null): Promise<CallTask> {
    const operatorId = ensureOperator(ctx);
    const task = await this.tasks.getForUpdate(ctx, id);
    if (task.state !== 'given_up') ensureMayClaim(task, operatorId, ctx.clock.now());
    return this.save(ctx, task.state, {
      ...task,
      state: 'done',
      outcome: 'closed',
      note: note ?? task.note,
      doneAt: ctx.clock.now(),
    });
  }

  /** What was to be asked has been answered: calls about it that no colleague is making are not needed any more. */
  settle(ctx: Ctx, personId: string, links: readonly string[]): Promise<void> {
    ensureOperator(ctx);
    return this.tasks.settle(ctx, personId, links);
  }

  /** Calls about these pages make no sense any more, whoever they are to; one that is being made is left to who makes it. */
  async drop(ctx: Ctx, links: readonly string[]): Promise<void> {
    if (links.length === 0) return;
    await this.tasks.endAbout(ctx, links);
    this.board.touch(ctx);
  }

  private async listOutOfHours(ctx: Ctx): Promise<{ later: string[]; over: string[] }> {
    const due = await this.tasks.listDueHours(ctx);
    const now = ctx.clock.now();
    const at = (moment: CallMoment): string[] =>
      due.filter(({ hours }) => callMomentOf(readCallHours(hours), now) === moment).map(({ personId }) => personId);
    return { later: at('later'), over: at('over') };
  }

  private async claimOf(ctx: Ctx, personId: string, callId: string | null): Promise<CallTask[]> {
    const claimed = await this.tasks.claimOfPerson(ctx, personId, callId);
    for (const { id } of claimed)
      await this.accessLog.record(ctx, {
        action: 'read',
        personId,
        detail: { what: 'call_task_claimed', callTaskId: id },
      });
    if (claimed.length > 0) this.board.touch(ctx);
    return claimed;
  }

  private async save(ctx: Ctx, from: CallTaskState, task: CallTask): Promise<CallTask> {
    await this.tasks.save(ctx, from, task);
    this.board.touch(ctx);
    return task;
  }
}

function ensureOperator(ctx: Ctx): string {
  if (!isStaff(ctx) || !ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
