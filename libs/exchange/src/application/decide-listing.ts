// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, forbidden, isStaff, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { LISTING_TRANSITIONS, type Listing } from '../domain/listing.js';
import { ActRepository } from '../persistence/act.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { WithdrawListing } from './withdraw-listing.js';
import { MayAct } from './may-act.js';

/** An operator's yes or no to a listing that waits for approval. */
@Injectable()
export class DecideListing {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly people: People,
    private readonly categories: CategoryRepository,
    private readonly listings: ListingRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly withdraw: WithdrawListing,
  ) {}

  async approve(ctx: Ctx, id: string): Promise<Listing> {
    const listing = await this.open(ctx, id);
    await this.ensureNotSuspended(ctx, listing);
    await this.ensureVetted(ctx, listing);
    ensureTransition('listing', LISTING_TRANSITIONS, listing.state, 'open');
    await this.listings.move(ctx, id, [listing.state], 'open');
    await this.acts.record(ctx, 'listing', id, { act: 'approve', from: listing.state, to: 'open' });
    const others = await this.listings.listOfSeries(ctx, listing, 'pending');
    for (const other of others) {
      await this.listings.move(ctx, other.id, ['pending'], 'open');
      await this.acts.record(ctx, 'listing', other.id, { act: 'approve', from: 'pending', to: 'open' });
    }
    const togetherWith = others.map((other) => other.id);
    await emit(ctx, {
      topic: 'exchange.listing_opened',
      payload: {
        ...listingNews(listing, 'open'),
        at: ctx.clock.now().toISOString(),
        approved: true,
        ...(others.length > 0 && { togetherWith }),
      },
    });
    return { ...listing, state: 'open' };
  }

  async reject(ctx: Ctx, id: string, reason: string): Promise<Listing> {
    const listing = await this.open(ctx, id);
    for (const other of await this.listings.listOfSeries(ctx, listing, 'pending'))
      await this.withdraw.part(ctx, other, 'rejected', reason);
    return this.withdraw.close(ctx, listing, 'rejected', reason);
  }

  private async open(ctx: Ctx, id: string): Promise<Listing> {
    if (!isStaff(ctx)) throw forbidden();
    const seen = await this.listings.getListing(ctx, id);
    const series = await this.listings.listOfSeries(ctx, seen, 'pending');
    await this.locks.around(ctx, { listingIds: [id, ...series.map((other) => other.id)] });
    const listing = await this.locks.listingAndHeld(ctx, id);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    return listing;
  }

  private async ensureNotSuspended(ctx: Ctx, { personId }: Listing): Promise<void> {
    const active = await this.people.keepThoseActive(ctx, [personId]);
    if (!active.has(personId)) throw new DomainError('listing.person_suspended', 'conflict');
  }

  private async ensureVetted(ctx: Ctx, listing: Listing): Promise<void> {
    const category = await this.categories.getCategory(ctx, listing.categoryId);
    if (listing.kind !== 'offer' || !category.vettingRequired) return;
    const person = await this.people.getPerson(ctx, listing.personId);
    const today = romeDay(ctx.clock.now());
    if (!person.vettedUntil || person.vettedUntil < today)
      throw new DomainError('listing.helper_not_vetted', 'conflict');
  }
}
