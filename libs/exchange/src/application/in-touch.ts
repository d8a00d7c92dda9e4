// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { inTouchSince, type Matter } from '../domain/matter.js';
import { listMatters } from '../persistence/in-touch.read-model.js';

/** Who has something to do with whom, from the proposal until a week after. */
@Injectable()
export class InTouch {
  constructor(private readonly delegations: Delegations) {}

  /** Between the beneficiary and one other, as far as whoever acts for them may know. */
  async listBetween(ctx: Ctx, personId: string, otherId: string): Promise<Matter[]> {
    const matters = await listMatters(ctx, personId, otherId, inTouchSince(ctx.clock.now()));
    const limits = await this.delegations.findLimits(ctx);
    return limits ? matters.filter(({ service }) => limits.some((scope) => scope === service)) : matters;
  }
}
