// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations, KeptApart } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { inTouchSince, type Matter } from '../domain/matter.js';
import { listMatters } from '../persistence/in-touch.read-model.js';

/** What two people have to do with each other, and whether they may write to each other. */
export interface Touch {
  readonly matters: readonly Matter[];
  readonly isOpen: boolean;
}

/** Who has something to do with whom, from the proposal until a week after. */
@Injectable()
export class InTouch {
  constructor(
    private readonly delegations: Delegations,
    private readonly keptApart: KeptApart,
  ) {}

  /** Between the beneficiary and one other, as far as whoever acts for them may know; closed where staff keep the two apart. */
  async between(ctx: Ctx, personId: string, otherId: string): Promise<Touch> {
    const all = await listMatters(ctx, personId, otherId, inTouchSince(ctx.clock.now()));
    const limits = await this.delegations.findLimits(ctx);
    const matters = limits ? all.filter(({ service }) => limits.some((scope) => scope === service)) : all;
    return { matters, isOpen: matters.length > 0 && !(await this.keptApart.isApart(ctx, personId, otherId)) };
  }
}
