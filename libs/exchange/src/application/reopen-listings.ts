// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { modeFor, needsListingApproval } from '../domain/exchange-mode.js';
import type { Listing } from '../domain/listing.js';
import { ActRepository } from '../persistence/act.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { listingNews } from './news.js';
import { SlotBook } from './slot-book.js';

/**
 * Puts matched listings of which something was given back where others can find them, and has them matched anew. What answered one
 * listing alone: an offer ends with that answer, a need goes on and is everybody's to meet.
 */
@Injectable()
export class ReopenListings {
  constructor(
    private readonly book: SlotBook,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly categories: CategoryRepository,
    private readonly acts: ActRepository,
  ) {}

  async execute(ctx: Ctx, listingIds: readonly string[]): Promise<void> {
    const opened = new Set((await this.book.reopen(ctx, listingIds)).map(({ id }) => id));
    const open = (await this.listings.listListings(ctx, listingIds)).filter(({ state }) => state === 'open');
    const found = open.filter(({ id, answersId }) => answersId === null && opened.has(id));
    for (const answer of open.filter(({ answersId }) => answersId !== null))
      if (await this.isForEverybody(ctx, answer)) found.push(answer);
    await emit(
      ctx,
      found.map((listing) => ({ topic: 'exchange.listing_opened', payload: listingNews(listing) })),
    );
  }

  /** Whether what answered one listing is now found by all; else it ends, unless it still waits for that one. */
  private async isForEverybody(ctx: Ctx, answer: Listing): Promise<boolean> {
    const { id, kind, areaId, categoryId } = answer;
    const live = await this.proposals.listLive(ctx, kind === 'offer' ? { offerId: id } : { requestId: id });
    if (live.length > 0) return false;
    const isLookedAtFirst = needsListingApproval(modeFor(await this.categories.listModeRules(ctx), areaId, categoryId));
    if (kind === 'request' && !isLookedAtFirst) {
      await this.listings.update(ctx, id, { answersId: null });
      return true;
    }
    await this.listings.move(ctx, id, ['open'], 'withdrawn');
    await this.acts.record(ctx, 'listing', id, { act: 'withdrawn', from: 'open', to: 'withdrawn' });
    return false;
  }
}
