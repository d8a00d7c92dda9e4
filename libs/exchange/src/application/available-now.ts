// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import { Injectable } from '@nestjs/common';
import { beneficiaryOf, type Ctx, notFound } from '@reciproca/kernel';
import { availableSpan } from '../domain/available-now.rules.js';
import type { Listing } from '../domain/listing.js';
import { postingOf } from '../domain/posting-of.js';
import { madeTitle } from '../domain/title.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import type { ListingRow } from '../persistence/listing-view.read-model.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { PostListing } from './post-listing.js';
import { ServicePlugs } from './service-plugs.js';
import { ViewListings } from './view-listings.js';

const MOST_LOOKED_AT = 60;

/**
 * "I am free now": an offer from this minute on, like one the same person made before, that ends by itself. Only of what is given by the
 * hour: a ride or a crate is more than being there.
 */
@Injectable()
export class AvailableNow {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly view: ViewListings,
    private readonly listings: ListingRepository,
    private readonly categories: CategoryRepository,
    private readonly post: PostListing,
  ) {}

  /** What this person has offered by the hour so far, the last of each kind, the newest first. */
  async listBefore(ctx: Ctx): Promise<ListingRow[]> {
    const { items } = await this.view.list(ctx, 'offer', { scope: 'mine', limit: MOST_LOOKED_AT });
    const byTheHour = items.filter(
      ({ service, state, answers_id }) => this.isByTheHour(service) && state !== 'rejected' && answers_id === null,
    );
    const kindOf = ({ service, category_code }: ListingRow): string => `${service} ${category_code}`;
    return byTheHour.filter((row, nth) => byTheHour.findIndex((other) => kindOf(other) === kindOf(row)) === nth);
  }

  /** Throws `listing.not_found` for what is not one's own offer by the hour, and what {@link PostListing.execute} throws. */
  async execute(ctx: Ctx, likeId: string, hours: number): Promise<Listing> {
    const like = await this.listings.getListing(ctx, likeId);
    const isOwn = like.kind === 'offer' && like.personId === beneficiaryOf(ctx);
    if (!isOwn || !this.isByTheHour(like.service)) throw notFound('listing');
    const category = await this.categories.getCategory(ctx, like.categoryId);
    const posting = postingOf({
      listing: { ...like, recurrence: null, seriesId: null, description: null },
      category: category.code,
      slots: [availableSpan(ctx.clock.now(), hours)],
      hasHours: true,
    });
    const title = madeTitle((language) => helpName(category, language));
    return this.post.execute(ctx, 'offer', { ...posting, ...title, durationMinutes: undefined });
  }

  private isByTheHour(service: Listing['service']): boolean {
    return this.plugs.get(service).inPartOfHours === true;
  }
}
