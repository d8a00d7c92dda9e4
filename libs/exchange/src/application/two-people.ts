// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { ActRepository } from '../persistence/act.repository.js';

/** Minutes move between two people: one who acts for somebody never stands on the other side as well. */
@Injectable()
export class TwoPeople {
  constructor(
    private readonly acts: ActRepository,
    private readonly delegations: Delegations,
  ) {}

  /**
   * Throws `acting.both_sides` where who acts is the other one, or has acted for the other one here. Staff answer for
   * both where the ente wants it, unless they are one of the two.
   */
  async ensure(ctx: Ctx, subjectId: string, otherId: string): Promise<void> {
    const me = ctx.actor.personId;
    if (!me || (isStaff(ctx) && otherId !== me && ctx.beneficiaryId !== me)) return;
    if (otherId === me && ctx.beneficiaryId !== me) throw forbidden('acting.both_sides');
    const acts = await this.acts.listActs(ctx, subjectId);
    if (acts.some(({ actorId, beneficiaryId }) => actorId === me && beneficiaryId === otherId && otherId !== me))
      throw forbidden('acting.both_sides');
  }

  /** The same among several who help each other, for whom there is one answer each. */
  async ensureOneOf(ctx: Ctx, memberIds: readonly string[]): Promise<void> {
    const me = ctx.actor.personId;
    if (!me || isStaff(ctx) || ctx.beneficiaryId === me) return;
    const held = (await this.delegations.listHeld(ctx, me)).map(({ delegatorId }) => delegatorId);
    const mine = memberIds.filter((id) => id === me || (id !== ctx.beneficiaryId && held.includes(id)));
    if (mine.length > 0) throw forbidden('acting.both_sides');
  }
}
