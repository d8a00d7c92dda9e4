// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { KeptProposals } from './kept-proposals.js';

/** Long after a no is minded (thirty days), and anybody asks why nothing came of it. */
export const KEPT_DAYS = 180;
const AT_ONCE = 2_000;

interface Mark {
  readonly after: string;
}

/** Proposals that came to nothing are many: what is found for a wish on arrival, and mostly passed over. */
@Injectable()
export class ForgetProposals implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly proposals: ProposalRepository,
    private readonly kept: KeptProposals,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnteInSteps<Mark>('20 2 * * *', 'forget-proposals', this.enti.listRows, (ctx, from) =>
      this.step(ctx, from),
    );
  }

  private async step(ctx: Ctx, from: Mark | null): Promise<Mark | undefined> {
    const before = new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    const old = await this.proposals.listDead(ctx, before, from?.after ?? null, AT_ONCE);
    const kept = await this.kept.among(ctx, old);
    await this.proposals.forget(
      ctx,
      old.filter((id) => !kept.has(id)),
    );
    const after = old.at(-1);
    return after && old.length === AT_ONCE ? { after } : undefined;
  }
}
