// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Listing, Service } from '../domain/listing.js';
import { isHolding, type Proposal, type Reason } from '../domain/proposal.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotBook } from './slot-book.js';

/** How much of an offer a proposal is for, and when. */
export interface Portion extends Partial<Pick<Proposal, 'units' | 'minutes' | 'startsAt'>> {
  readonly reasons?: Reason[];
}

/** Proposals as other parts work with them, never for showing. */
@Injectable()
export class Proposals {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly listings: ListingRepository,
    private readonly book: SlotBook,
  ) {}

  /** Throws `proposal.not_found`. */
  get(ctx: Ctx, id: string): Promise<Proposal> {
    return this.proposals.getProposal(ctx, id);
  }

  /** Those of a request, or of an offer, that somebody can still answer. */
  listLive(
    ctx: Ctx,
    where: { requestId: string } | { offerId: string } | { offerSlotId: string },
  ): Promise<Proposal[]> {
    return this.proposals.listLive(ctx, where);
  }

  /** Whatever waits for an answer of what one person offers in a service, circles as well, the soonest first. */
  async listLiveGiven(
    ctx: Ctx,
    personId: string,
    service: Service,
  ): Promise<(Proposal & { readonly title: string })[]> {
    const live = await this.proposals.listLive(ctx, { offererId: personId, service });
    const ids = live.map(({ requestId }) => requestId);
    const titles = new Map((await this.listings.listListings(ctx, ids)).map(({ id, title }) => [id, title]));
    return live
      .map((one) => ({ ...one, title: titles.get(one.requestId) ?? '' }))
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }

  /** What the same helper is proposed for the other ways of the journey this one is for. */
  listOtherLegs(ctx: Ctx, proposal: Pick<Proposal, 'requestId' | 'offererId'>): Promise<Proposal[]> {
    return this.proposals.listOtherLegs(ctx, proposal);
  }

  /** Everything of the ente that waits for an answer, circles apart. */
  listAllLive(ctx: Ctx): Promise<Proposal[]> {
    return this.proposals.listAllLive(ctx);
  }

  /** Of these listings the requests, and the times of offers, to which somebody has said yes while the other's is still to come. */
  listAnswered(ctx: Ctx, listingIds: readonly string[]): Promise<Set<string>> {
    return this.proposals.listAnswered(ctx, listingIds);
  }

  /** Writes what a service has worked out itself, for listings that are open; a pair that has one is left out. Returns those written. */
  write(ctx: Ctx, proposals: readonly Proposal[]): Promise<Proposal[]> {
    return this.proposals.insertNew(ctx, proposals);
  }

  /** Another portion of the same offer. The caller holds the locks, and has made sure that there is so much. */
  async changePortion(ctx: Ctx, proposal: Proposal, offer: Listing, portion: Portion): Promise<void> {
    await this.proposals.move(ctx, proposal.id, proposal.state, proposal.state, portion);
    if (isHolding(proposal)) await this.book.recount(ctx, [{ listing: offer, slotId: proposal.offerSlotId }]);
  }
}
