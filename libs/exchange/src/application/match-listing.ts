// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import { bestOf } from '@reciproca/matching';
import { emit } from '@reciproca/platform';
import type { Proposal } from '../domain/proposal.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { LoadParties } from './load-parties.js';
import { proposalNews } from './news.js';
import { type Match, ScoreMatches } from './score-matches.js';
import { ServicePlugs } from './service-plugs.js';

/** How many neighbours are looked at, and how many are proposed. */
const MOST_CANDIDATES = 24;
const MOST_PROPOSALS = 8;
const PROPOSAL_LASTS_DAYS = 7;

/** Finds who fits a listing that has just opened and proposes the best, with reasons. Called again, it only adds what is new. */
@Injectable()
export class MatchListing {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly parties: LoadParties,
    private readonly scores: ScoreMatches,
    private readonly categories: CategoryRepository,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
  ) {}

  /** Returns how many proposals were written. */
  async execute(ctx: Ctx, listingId: string): Promise<number> {
    const best = await this.listBest(ctx, listingId);
    const fresh = best.map((match) => this.propose(ctx, match));
    const written = await this.proposals.insertNew(ctx, fresh);
    if (written.length === 0) return 0;
    const titles = new Map(best.map((match) => [match.id, match]));
    const news = written.flatMap((proposal) => {
      const match = titles.get(`${proposal.requestId}:${proposal.offerId}`);
      return match ? [proposalNews(proposal, match.request.listing, match.offer.listing)] : [];
    });
    await emit(ctx, { topic: 'exchange.proposals_made', payload: { proposals: news } });
    return written.length;
  }

  /** The best matches there are now, without writing anything. */
  async listBest(ctx: Ctx, listingId: string): Promise<Match[]> {
    const listing = await this.listings.getListing(ctx, listingId);
    if (listing.state !== 'open') return [];
    const slots = await this.listings.listSlots(ctx, [listingId], ctx.clock.now());
    const ids = await this.plugs.get(listing.service).listCandidateIds(ctx, listing, slots, MOST_CANDIDATES);
    if (ids.length === 0) return [];
    const parties = await this.parties.execute(ctx, [listingId, ...ids]);
    const party = parties.find((one) => one.listing.id === listingId);
    if (!party) return [];
    const others = parties.filter((one) => one !== party);
    const category = await this.categories.getCategory(ctx, listing.categoryId);
    return bestOf(await this.scores.execute(ctx, party, others, category), MOST_PROPOSALS);
  }

  private propose(ctx: Ctx, match: Match): Proposal {
    const now = ctx.clock.now();
    const { offer, request, fit } = match;
    const lasts = new Date(now.getTime() + PROPOSAL_LASTS_DAYS * 86_400_000);
    return {
      id: newId(),
      enteId: ctx.enteId,
      service: offer.listing.service,
      requestId: request.listing.id,
      offerId: offer.listing.id,
      requesterId: request.listing.personId,
      offererId: offer.listing.personId,
      requestSlotId: fit.requestSlotId,
      offerSlotId: fit.offerSlotId,
      units: fit.units,
      startsAt: fit.startsAt,
      endsAt: fit.endsAt,
      minutes: fit.minutes,
      score: match.score,
      parts: match.parts,
      reasons: match.reasons,
      state: 'proposed',
      expiresAt: fit.startsAt < lasts ? fit.startsAt : lasts,
      createdAt: now,
      updatedAt: now,
    };
  }
}
