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
   * Throws `acting.both_sides` where who acts is the other of the two, or has acted for the other one here. The office speaks for both,
   * whomever of them it has spoken for before, as long as who sits there is neither.
   */
  async ensure(ctx: Ctx, subjectId: string, pair: readonly [string, string]): Promise<void> {
    const me = ctx.actor.personId;
    if (!me || (isStaff(ctx) && !pair.includes(me))) return;
    const others = pair.filter((id) => id !== ctx.beneficiaryId);
    if (others.includes(me)) throw forbidden('acting.both_sides');
    const acts = await this.acts.listActs(ctx, subjectId);
    const isForOther = (beneficiaryId: string | null): boolean =>
      beneficiaryId !== null && others.includes(beneficiaryId);
    if (acts.some(({ actorId, beneficiaryId }) => actorId === me && isForOther(beneficiaryId)))
      throw forbidden('acting.both_sides');
  }

  /** The same among several who help each other, for whom there is one answer each. */
  async ensureOneOf(ctx: Ctx, memberIds: readonly string[]): Promise<void> {
    const me = ctx.actor.personId;
    if (!me || ctx.beneficiaryId === me) return;
    if (memberIds.includes(me)) throw forbidden('acting.both_sides');
    if (isStaff(ctx)) return;
    const held = (await this.delegations.listHeld(ctx, me)).map(({ delegatorId }) => delegatorId);
    if (memberIds.some((id) => id !== ctx.beneficiaryId && held.includes(id))) throw forbidden('acting.both_sides');
  }
}
