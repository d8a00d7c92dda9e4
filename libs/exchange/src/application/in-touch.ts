// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations, KeptApart } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { inTouchSince, type Matter, type MatterWith } from '../domain/matter.js';
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
    const matters = await this.listKnown(ctx, personId, [otherId]);
    return { matters, isOpen: matters.length > 0 && !(await this.keptApart.isApart(ctx, personId, otherId)) };
  }

  /** Of these others, those the person is in touch with: as in {@link between}, where it is open. */
  async among(ctx: Ctx, personId: string, otherIds: readonly string[]): Promise<Set<string>> {
    const met = new Set((await this.listKnown(ctx, personId, otherIds)).map(({ otherId }) => otherId));
    if (met.size === 0) return met;
    for (const apart of (await this.keptApart.listFor(ctx, [personId])).get(personId) ?? []) met.delete(apart);
    return met;
  }

  private async listKnown(ctx: Ctx, personId: string, otherIds: readonly string[]): Promise<MatterWith[]> {
    const all = await listMatters(ctx, personId, otherIds, inTouchSince(ctx.clock.now()));
    const limits = await this.delegations.findLimits(ctx);
    return limits ? all.filter(({ service }) => limits.some((scope) => scope === service)) : all;
  }
}
