// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { ActRepository } from '../persistence/act.repository.js';

/** Minutes move between two people: one who acts for somebody never stands on the other side as well. */
@Injectable()
export class TwoPeople {
  constructor(private readonly acts: ActRepository) {}

  /**
   * Throws `acting.both_sides` where who acts is the other one, or has acted for the other one here. Staff answer for
   * both where the ente wants it.
   */
  async ensure(ctx: Ctx, subjectId: string, otherId: string): Promise<void> {
    const me = ctx.actor.personId;
    if (!me || isStaff(ctx)) return;
    if (otherId === me && ctx.beneficiaryId !== me) throw forbidden('acting.both_sides');
    const acts = await this.acts.listActs(ctx, subjectId);
    if (acts.some(({ actorId, beneficiaryId }) => actorId === me && beneficiaryId === otherId && otherId !== me))
      throw forbidden('acting.both_sides');
  }
}
