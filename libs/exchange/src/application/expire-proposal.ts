// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { LIVE_STATES } from '../domain/proposal.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { ReleaseProposals } from './release-proposals.js';

/** The time of a proposal is over. One that was answered while this waited for its turn is left alone. */
@Injectable()
export class ExpireProposal {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly proposals: ProposalRepository,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(ctx: Ctx, id: string): Promise<void> {
    await this.locks.forProposals(ctx, [await this.proposals.getProposal(ctx, id)]);
    const proposal = await this.proposals.getProposalForUpdate(ctx, id);
    if (!LIVE_STATES.includes(proposal.state) || proposal.expiresAt >= ctx.clock.now()) return;
    await this.release.execute(ctx, [proposal], 'expired');
  }
}
