// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { CardHolds, type CardSubject } from '@reciproca/web';

/**
 * Asked by every use case that acts on a thing, before it changes anything: who acts by a delegation for one service acts
 * in that one only, and staff leave alone what a colleague has in hand. What follows from an act is not asked about.
 */
@Injectable()
export class MayAct {
  constructor(
    private readonly holds: CardHolds,
    private readonly delegations: Delegations,
  ) {}

  /** Throws `acting.out_of_scope` or `card.held_by_colleague`. */
  async ensure(ctx: Ctx, subject: CardSubject, ...services: readonly string[]): Promise<void> {
    for (const service of new Set(services)) await this.ensureWithin(ctx, service);
    await this.holds.ensureFree(ctx, subject);
  }

  /** For what there is not yet. Throws `acting.out_of_scope`. */
  ensureWithin(ctx: Ctx, service: string): Promise<void> {
    return this.delegations.ensureWithin(ctx, service);
  }
}
