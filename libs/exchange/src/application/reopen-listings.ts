// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Listing } from '../domain/listing.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { listingNews } from './news.js';
import { SlotBook } from './slot-book.js';

/**
 * Puts matched listings of which something was given back where others can find them, and has them matched anew. What answered one
 * listing alone ends with that answer.
 */
@Injectable()
export class ReopenListings {
  constructor(
    private readonly book: SlotBook,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
  ) {}

  async execute(ctx: Ctx, listingIds: readonly string[]): Promise<void> {
    const opened = new Set((await this.book.reopen(ctx, listingIds)).map(({ id }) => id));
    const open = (await this.listings.listListings(ctx, listingIds)).filter(({ state }) => state === 'open');
    const [answers, others] = [open.filter(isAnswer), open.filter((listing) => !isAnswer(listing))];
    for (const answer of answers) await this.close(ctx, answer);
    await emit(
      ctx,
      others
        .filter(({ id }) => opened.has(id))
        .map((listing) => ({ topic: 'exchange.listing_opened', payload: listingNews(listing) })),
    );
  }

  private async close(ctx: Ctx, { id, kind }: Listing): Promise<void> {
    const live = await this.proposals.listLive(ctx, kind === 'offer' ? { offerId: id } : { requestId: id });
    if (live.length > 0) return;
    await this.listings.move(ctx, id, ['open'], 'withdrawn');
    await this.acts.record(ctx, 'listing', id, { act: 'withdrawn', from: 'open', to: 'withdrawn' });
  }
}

const isAnswer = ({ answersId }: Listing): boolean => answersId !== null;
