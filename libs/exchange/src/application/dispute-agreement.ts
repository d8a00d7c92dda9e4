// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { CancelAgreement } from './cancel-agreement.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ConfirmAgreement } from './confirm-agreement.js';
import { MoveAgreement } from './move-agreement.js';

export interface Decision {
  readonly outcome: 'settle' | 'void';
  readonly minutes?: number | undefined;
  readonly note: string;
}

/** "It did not go as agreed": nothing moves until an operator has heard both. */
@Injectable()
export class DisputeAgreement {
  constructor(
    private readonly move: MoveAgreement,
    private readonly confirm: ConfirmAgreement,
    private readonly cancel: CancelAgreement,
    private readonly acts: ActRepository,
  ) {}

  async execute(ctx: Ctx, id: string, note: string): Promise<Agreement> {
    const { agreement } = await this.move.open(ctx, id);
    return this.move.execute(ctx, agreement, 'disputed', 'dispute', {}, note);
  }

  /** Somebody of the staff decides by themselves. Throws `agreement.spoke_for_one` where it is they who disputed it. */
  async decide(ctx: Ctx, id: string, decision: Decision): Promise<Agreement> {
    if (await this.hasSpoken(ctx, id)) throw new DomainError('agreement.spoke_for_one', 'forbidden');
    return this.resolve(ctx, id, decision);
  }

  /** Whether who looks may decide now: a form that would be refused is offered to nobody. */
  async mayDecide(ctx: Ctx, { id, state }: { readonly id: string; readonly state: string }): Promise<boolean> {
    return isStaff(ctx) && state === 'disputed' && !(await this.hasSpoken(ctx, id));
  }

  private async hasSpoken(ctx: Ctx, id: string): Promise<boolean> {
    const acts = await this.acts.listActs(ctx, id);
    return acts.some(
      ({ act, actorId, beneficiaryId }) =>
        act === 'dispute' && actorId === ctx.actor.personId && beneficiaryId !== null && beneficiaryId !== actorId,
    );
  }

  /**
   * What was decided: the minutes move after all, perhaps fewer, or the agreement is void.
   * Throws `agreement.wrong_state` where nobody disputes it.
   */
  async resolve(ctx: Ctx, id: string, decision: Decision): Promise<Agreement> {
    const { agreement } = await this.move.open(ctx, id);
    const isVoid = decision.outcome === 'void';
    if (agreement.state !== 'disputed') {
      const to = isVoid ? 'cancelled' : 'confirmed';
      throw new DomainError('agreement.wrong_state', 'conflict', { from: agreement.state, to });
    }
    if (isVoid) return this.cancel.execute(ctx, id, decision.note, 'cancelled', { act: 'resolve' });
    const minutes = decision.minutes ?? agreement.minutes;
    return this.confirm.forBoth(ctx, { ...agreement, minutes }, 'resolve');
  }
}
