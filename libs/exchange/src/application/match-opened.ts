// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { ListingNews } from '../domain/exchange.events.js';
import type { Proposal } from '../domain/proposal.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { MatchListing } from './match-listing.js';
import { isSamePair } from './propose-matches.js';
import { ReleaseProposals } from './release-proposals.js';

/**
 * Looks for who fits what has just opened. Where it was changed, whoever had said yes reads of the change and is asked again in one
 * notice; only who is not asked again reads that nothing comes of it.
 */
@Injectable()
export class MatchOpened {
  constructor(
    private readonly match: MatchListing,
    private readonly proposals: ProposalRepository,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(ctx: Ctx, { listingId, togetherWith = [], answeredBefore }: ListingNews): Promise<void> {
    const before = await this.proposals.listProposals(ctx, answeredBefore?.proposalIds ?? []);
    const knownTo = answeredBefore?.knownTo ?? [];
    const anew = before.map((proposal) => ({ ...proposal, personIds: toldOf(proposal, knownTo) }));
    const written = await this.match.execute(ctx, [listingId, ...togetherWith], anew);
    const lost = before.filter((one) => !written.some((other) => isSamePair(one, other)));
    await this.release.tellLate(ctx, lost, { knownTo, movedByMs: answeredBefore?.movedByMs });
  }
}

function toldOf({ requesterId, offererId }: Proposal, knownTo: readonly string[]): string[] {
  return [requesterId, offererId].filter((id) => !knownTo.includes(id));
}
