// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { ensureLive, isHolding, type Proposal } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { HoldOffer } from './hold-offer.js';
import { MakeAgreement } from './make-agreement.js';

/** Turns proposals that stand or fall together into agreements, all of them or none. */
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
    return this.agreeAll(ctx, await this.proposals.listOfCircle(ctx, circleId));
  }

  /**
   * Proposals that were answered as one, such as those of a delivery round. What a proposal holds already stays held.
   * Throws `circle.broken` like {@link execute}.
   * @param bundleId what they are parts of: its giver, who said yes to the whole, is not told of each part
   */
  async agreeAll(ctx: Ctx, seen: readonly Proposal[], bundleId: string | null = null): Promise<Agreement[]> {
    await this.listings.lockSlots(
      ctx,
      seen.flatMap((proposal) => [proposal.offerSlotId, proposal.requestSlotId]),
    );
    const agreements: Agreement[] = [];
    for (const { id } of seen) {
      const proposal = await this.proposals.getProposalForUpdate(ctx, id);
      agreements.push(await this.agree(ctx, proposal, bundleId));
    }
    return agreements;
  }

  private async agree(ctx: Ctx, proposal: Proposal, bundleId: string | null): Promise<Agreement> {
    ensureLive(proposal);
    if (proposal.startsAt <= ctx.clock.now()) throw new DomainError('proposal.too_late', 'conflict');
    const listings = await this.listings.listListings(ctx, [proposal.offerId, proposal.requestId]);
    const offer = listings.find(({ id }) => id === proposal.offerId);
    const request = listings.find(({ id }) => id === proposal.requestId);
    const isFree = offer && (offer.state === 'open' || isHolding(proposal)) && request?.state === 'open';
    const held = isFree ? await this.holdOffer.hold(ctx, { proposal, offer, request }) : null;
    if (!isFree || !held) throw new DomainError('circle.broken', 'conflict');
    await this.acts.record(ctx, 'proposal', proposal.id, { act: 'accept', from: proposal.state, to: 'agreed' });
    return this.makeAgreement.execute(ctx, held, offer, request, bundleId);
  }
}
