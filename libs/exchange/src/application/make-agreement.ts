// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import type { Listing } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { HoldOffer } from './hold-offer.js';
import { agreementNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';
import { ServicePlugs } from './service-plugs.js';

/**
 * Turns a proposal both have accepted into an agreement, and ends what it makes impossible. The caller holds the locks.
 * Throws what the service's `ensureMayGive` throws.
 */
@Injectable()
export class MakeAgreement {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
    private readonly holdOffer: HoldOffer,
    private readonly plugs: ServicePlugs,
  ) {}

  async execute(
    ctx: Ctx,
    proposal: Proposal,
    offer: Listing,
    request: Listing,
    bundleId: string | null = null,
  ): Promise<Agreement> {
    await this.plugs.get(offer.service).ensureMayGive?.(ctx, offer, proposal.endsAt);
    const taken = await this.listings.take(ctx, { id: proposal.requestSlotId, listingId: request.id }, 1);
    if (!taken) throw new DomainError('proposal.already_taken', 'conflict');
    const agreement = this.build(ctx, proposal, offer, request);
    await this.agreements.insert(ctx, agreement);
    await this.proposals.setState(ctx, proposal.id, 'agreed');
    await this.acts.record(ctx, 'agreement', agreement.id, { act: 'agree', from: null, to: 'agreed' });
    await this.listings.setState(ctx, request.id, 'matched');
    await this.release.execute(ctx, await this.listOthers(ctx, proposal, offer), 'withdrawn');
    if (!(await this.listings.hasFreeSlot(ctx, offer.id))) await this.listings.setState(ctx, offer.id, 'matched');
    await emit(ctx, {
      topic: 'exchange.agreement_made',
      payload: { ...agreementNews(agreement), endsAt: agreement.endsAt.toISOString(), bundleId },
    });
    return agreement;
  }

  private async listOthers(ctx: Ctx, proposal: Proposal, offer: Listing): Promise<Proposal[]> {
    const ofRequest = await this.proposals.listLive(ctx, { requestId: proposal.requestId });
    const others = [...ofRequest, ...(await this.holdOffer.listOutdone(ctx, proposal, offer))];
    return [...new Map(others.map((other) => [other.id, other])).values()];
  }

  private build(ctx: Ctx, proposal: Proposal, offer: Listing, request: Listing): Agreement {
    const now = ctx.clock.now();
    return {
      id: newId(),
      enteId: ctx.enteId,
      service: proposal.service,
      categoryId: request.categoryId,
      proposalId: proposal.id,
      requestId: request.id,
      offerId: offer.id,
      requestSlotId: proposal.requestSlotId,
      offerSlotId: proposal.offerSlotId,
      giverId: offer.personId,
      receiverId: request.personId,
      title: request.title,
      startsAt: proposal.startsAt,
      endsAt: proposal.endsAt,
      minutes: proposal.minutes,
      units: proposal.units,
      state: 'agreed',
      giverConfirmedAt: null,
      receiverConfirmedAt: null,
      doneAt: null,
      transferId: null,
      createdAt: now,
      updatedAt: now,
    };
  }
}
