// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, ensureTransition, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type Refund, REFUND_TRANSITIONS, type RefundState } from '../domain/refund.js';
import { ensureWithinLimits } from '../domain/refund.rules.js';
import { REFUND_DECIDED } from '../domain/volunteers.events.js';
import { ensureMayDecide, ensureMaySee } from '../domain/volunteers.policy.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import { monthOf } from './declare-refund.js';

/** Staff say yes or no to an expense; who declared it may take it back before. */
@Injectable()
export class DecideRefund {
  constructor(
    private readonly people: People,
    private readonly refunds: RefundRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `volunteers.own_refund`, `refund.wrong_state`, and what `ensureWithinLimits` throws where the limits are lower by now. */
  async approve(ctx: Ctx, id: string): Promise<Refund> {
    const refund = await this.load(ctx, id);
    ensureMayDecide(ctx, refund.personId);
    const [from, to] = monthOf(refund.day);
    const others = await this.refunds.listBetween(ctx, refund.personId, from, to);
    ensureWithinLimits(refund, others, await this.refunds.findRules(ctx));
    return this.decide(ctx, refund, 'approved', null);
  }

  /** Also what was approved, while it is found to be wrong. Throws `volunteers.own_refund`, `refund.wrong_state`. */
  async refuse(ctx: Ctx, id: string, reason: string): Promise<Refund> {
    const refund = await this.load(ctx, id);
    ensureMayDecide(ctx, refund.personId);
    return this.decide(ctx, refund, 'refused', reason);
  }

  /** Throws `refund.wrong_state` once it is decided. */
  async withdraw(ctx: Ctx, id: string): Promise<Refund> {
    const refund = await this.load(ctx, id);
    return this.move(ctx, refund, 'withdrawn', null);
  }

  private async load(ctx: Ctx, id: string): Promise<Refund> {
    const found = await this.refunds.find(ctx, id);
    if (!found) throw notFound('refund');
    ensureMaySee(ctx, found.personId);
    await this.people.lock(ctx, found.personId);
    return (await this.refunds.find(ctx, id)) ?? found;
  }

  private async decide(ctx: Ctx, refund: Refund, state: 'approved' | 'refused', note: string | null): Promise<Refund> {
    const decided = await this.move(ctx, refund, state, note);
    const { id: refundId, personId } = decided;
    await emit(ctx, { topic: REFUND_DECIDED, payload: { refundId, personId, actorId: ctx.actor.personId, state } });
    return decided;
  }

  private async move(ctx: Ctx, refund: Refund, state: RefundState, note: string | null): Promise<Refund> {
    ensureTransition('refund', REFUND_TRANSITIONS, refund.state, state);
    const decidedBy = state === 'withdrawn' ? null : ctx.actor.personId;
    const moved: Refund = { ...refund, state, note, decidedBy };
    await this.refunds.save(ctx, refund.state, moved);
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: refund.personId,
      detail: { what: `refund_${state}`, day: refund.day },
    });
    return moved;
  }
}
