// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { CardHolds } from '@reciproca/web';
import { type Ctx, ensureTransition } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { type Dispute, DISPUTE_TRANSITIONS } from '../domain/dispute.js';
import { DISPUTE_MOVED, type DisputeMoved, type DisputeStep } from '../domain/disputes.events.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';

/** The one way a dispute changes: by the table, recorded, told. */
@Injectable()
export class MoveDispute {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly holds: CardHolds,
  ) {}

  async execute(ctx: Ctx, before: Dispute, after: Dispute, act: string, step: DisputeStep | null): Promise<Dispute> {
    if (before.state !== after.state) ensureTransition('dispute', DISPUTE_TRANSITIONS, before.state, after.state);
    await this.holds.ensureFree(ctx, { kind: 'dispute', id: after.id });
    await this.disputes.save(ctx, before.state, after);
    await this.disputes.recordAct(ctx, after.id, act);
    if (step) await this.tell(ctx, after, step);
    return after;
  }

  async tell(ctx: Ctx, { id: disputeId, giverId, receiverId, mediatorId }: Dispute, step: DisputeStep): Promise<void> {
    const both = [giverId, receiverId];
    const personIds = step === 'assigned' ? [] : both;
    const told = mediatorId && step !== 'opened' && step !== 'proposed' ? [...personIds, mediatorId] : personIds;
    const payload: DisputeMoved = {
      disputeId,
      step,
      personIds: told,
      actorId: ctx.actor.personId,
      at: ctx.clock.now().toISOString(),
    };
    await emit(ctx, { topic: DISPUTE_MOVED, payload });
  }
}
