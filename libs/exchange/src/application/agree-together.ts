// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { ensureLive, type Proposal } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { HoldOffer } from './hold-offer.js';
import { MakeAgreement } from './make-agreement.js';

/** Turns all proposals of a circle into agreements, or none of them. */
@Injectable()
export class AgreeTogether {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly holdOffer: HoldOffer,
    private readonly makeAgreement: MakeAgreement,
  ) {}

  /** All members have said yes. Throws `circle.broken` when a part of it is no longer to be had; nothing is changed then. */
  async execute(ctx: Ctx, circleId: string): Promise<Agreement[]> {
    const seen = await this.proposals.listOfCircle(ctx, circleId);
    await this.listings.lockSlots(ctx, seen.flatMap((proposal) => [proposal.offerSlotId, proposal.requestSlotId]));
    const agreements: Agreement[] = [];
    for (const { id } of seen) {
      const proposal = await this.proposals.getProposalForUpdate(ctx, id);
      agreements.push(await this.agree(ctx, proposal));
    }
    return agreements;
  }

  private async agree(ctx: Ctx, proposal: Proposal): Promise<Agreement> {
    ensureLive(proposal);
    if (proposal.startsAt <= ctx.clock.now()) throw new DomainError('proposal.too_late', 'conflict');
    const listings = await this.listings.listListings(ctx, [proposal.offerId, proposal.requestId]);
    const offer = listings.find(({ id }) => id === proposal.offerId);
    const request = listings.find(({ id }) => id === proposal.requestId);
    const isFree = offer?.state === 'open' && request?.state === 'open';
    const held = isFree ? await this.holdOffer.hold(ctx, { proposal, offer, request }) : null;
    if (!isFree || !held) throw new DomainError('circle.broken', 'conflict');
    await this.acts.record(ctx, 'proposal', proposal.id, { act: 'accept', from: proposal.state, to: 'agreed' });
    return this.makeAgreement.execute(ctx, held, offer, request);
  }
}
