// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KEPT_APART } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Subscriptions } from '@reciproca/platform';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ReleaseProposals } from './release-proposals.js';
import { ExchangeLocks } from './exchange-locks.js';

/** What is proposed to two people who are not to meet any more ends, and nobody is told why; what is agreed is for staff. */
@Injectable()
export class PartApart implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly locks: ExchangeLocks,
    private readonly proposals: ProposalRepository,
    private readonly release: ReleaseProposals,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(KEPT_APART, 'exchange.part-apart', async (ctx, { payload: { personIds } }) => {
      const [one, other] = personIds;
      await this.between(ctx, one, other);
      await this.between(ctx, other, one);
    });
  }

  private async between(ctx: Ctx, offererId: string, requesterId: string): Promise<void> {
    const live = (await this.proposals.listLive(ctx, { offererId })).filter((one) => one.requesterId === requesterId);
    if (live.length === 0) return;
    await this.locks.forProposals(ctx, live);
    await this.release.execute(ctx, live, 'withdrawn');
  }
}
