// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Delegation } from '../domain/delegation.js';
import { isDelegationOver } from '../domain/delegation.rules.js';
import { DELEGATION_MOVED, type DelegationMoved } from '../domain/identity.events.js';
import { DelegationRepository } from '../persistence/delegation.repository.js';

/** Delegations that end because of something else that happens to one of the two; whoever acted by them is told. */
@Injectable()
export class EndDelegations {
  constructor(private readonly delegations: DelegationRepository) {}

  /** Those somebody has given and those they have received: neither acts for the other any more. */
  async allOf(ctx: Ctx, personId: string): Promise<void> {
    const given = await this.delegations.listGiven(ctx, personId);
    await this.delegations.revokeAllOf(ctx, personId);
    await this.tell(ctx, given);
  }

  /** Somebody else decides for the person from now on. */
  async givenBy(ctx: Ctx, personId: string): Promise<void> {
    const given = await this.delegations.listGiven(ctx, personId);
    await this.delegations.revokeGivenBy(ctx, personId);
    await this.tell(ctx, given);
  }

  private async tell(ctx: Ctx, ended: readonly Delegation[]): Promise<void> {
    const today = romeDay(ctx.clock.now());
    for (const one of ended) if (!isDelegationOver(one, today)) await tellDelegate(ctx, one, 'ended');
  }
}

export async function tellDelegate(ctx: Ctx, delegation: Delegation, step: DelegationMoved['step']): Promise<void> {
  const { id: delegationId, delegatorId, delegateId } = delegation;
  const at = ctx.clock.now().toISOString();
  const payload = { delegationId, delegatorId, delegateId, step, actorId: ctx.actor.personId, at };
  await emit(ctx, { topic: DELEGATION_MOVED, payload });
}
