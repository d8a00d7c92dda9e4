// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { attempt, type DueRow, emit } from '@reciproca/platform';
import { spanOn } from '../domain/hours-on.js';
import type { Listing } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import { postingOf } from '../domain/posting-of.js';
import { daysOf } from '../domain/repeat.js';
import { HORIZON_DAYS, weeklyOf } from '../domain/schedule.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { findStandingOffer, listOccurrences, listShortRequests } from '../persistence/series.read-model.js';
import { AgreeTogether } from './agree-together.js';
import { MatchListing } from './match-listing.js';
import { listingNews } from './news.js';
import { PostListing } from './post-listing.js';
import { ServicePlugs } from './service-plugs.js';

/** Lays out the next weeks of a request that comes round. Who said yes for as long as it lasts has these weeks, too, where they fit. */
@Injectable()
export class ExtendSeries {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly listings: ListingRepository,
    private readonly categories: CategoryRepository,
    private readonly proposals: ProposalRepository,
    private readonly post: PostListing,
    private readonly match: MatchListing,
    private readonly together: AgreeTogether,
  ) {}

  /** Those that a week from now would not be laid out to the horizon any more. */
  listDue(ctx: Ctx, after: string | null, most: number): Promise<DueRow[]> {
    const until = new Date(ctx.clock.now().getTime() + (HORIZON_DAYS - 7) * 86_400_000);
    return listShortRequests(ctx, until, after, most);
  }

  async execute(ctx: Ctx, seriesId: string): Promise<void> {
    const last = (await listOccurrences(ctx, seriesId)).at(-1);
    if (!last) return;
    const listing = await this.listings.getListing(ctx, last.requestId);
    const postings = await this.listFurther(ctx, listing, last);
    if (postings.length === 0) return;
    const ids = await this.listings.listLegIds(ctx, seriesId);
    const asThem = { ...ctx, beneficiaryId: listing.personId };
    const tried = await attempt(ctx, () => this.post.prolong(asThem, listing, postings, ids));
    // Who is suspended, or is not here any more, asks for nothing.
    if (!tried.done) return;
    const [first, ...others] = tried.value;
    if (!first) return;
    await this.match.execute(
      ctx,
      tried.value.map(({ id }) => id),
    );
    await emit(ctx, {
      topic: 'exchange.listing_opened',
      payload: { ...listingNews(first), togetherWith: others.map(({ id }) => id) },
    });
    await this.agreeAgain(ctx, seriesId, tried.value);
  }

  private async listFurther(
    ctx: Ctx,
    listing: Listing,
    last: { readonly startsAt: Date; readonly endsAt: Date },
  ): Promise<Posting[]> {
    const { weekly } = weeklyOf(listing.recurrence ?? '');
    const { days: moments } = this.plugs.get(listing.service);
    const now = ctx.clock.now();
    const lastDay = (moments && moments.dayOf(listing.details)) ?? romeDay(last.startsAt);
    const from = [addDays(lastDay, 1), addDays(romeDay(now), 1)].toSorted().at(-1) ?? lastDay;
    const category = await this.categories.getCategory(ctx, listing.categoryId);
    const like = postingOf({ listing, category: category.code, slots: [last], hasHours: !moments });
    return daysOf(weekly, from, addDays(romeDay(now), HORIZON_DAYS)).flatMap((day) => {
      if (moments) return [{ ...like, details: moments.moveTo(listing.details, day) }];
      const { startsAt, endsAt } = spanOn(day, weekly);
      // In the night in which summer time begins, hours that are skipped are nobody's.
      if (endsAt <= startsAt) return [];
      return [{ ...like, when: { windows: [{ start: startsAt.toISOString(), end: endsAt.toISOString() }] } }];
    });
  }

  private async agreeAgain(ctx: Ctx, seriesId: string, posted: readonly Listing[]): Promise<void> {
    const offerId = await findStandingOffer(ctx, seriesId);
    if (!offerId) return;
    for (const { id: requestId } of posted) {
      const fitting = (await this.proposals.listLive(ctx, { requestId })).filter((one) => one.offerId === offerId);
      await attempt(ctx, () => this.together.agreeAll(ctx, fitting, { id: null, brokenAs: 'proposal.already_taken' }));
    }
  }
}
