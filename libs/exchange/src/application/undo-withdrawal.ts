// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { AlikeListing, Listing, ListingKind } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { stateBeforeWithdrawal } from '../domain/withdraw-back.rules.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { alikeRefusal, EnsureNotAlike } from './ensure-not-alike.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { listingNews } from './news.js';

/** A listing taken back by mistake stands again, and is matched anew; what was proposed then is over. */
@Injectable()
export class UndoWithdrawal {
  constructor(
    private readonly people: People,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly notAlike: EnsureNotAlike,
  ) {}

  /** Throws `listing.nothing_to_undo`, and `listing.alike` where one like it was posted meanwhile and it is not said to be another. */
  async execute(ctx: Ctx, kind: ListingKind, id: string, again = false): Promise<Listing> {
    const seen = await this.listings.getListing(ctx, id);
    if (seen.kind !== kind) throw notFound('listing');
    ensureMayManage(ctx, seen);
    await this.people.keepActive(ctx, seen.personId);
    const listing = await this.locks.listingAndHeld(ctx, id);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    const state = await this.findState(ctx, listing);
    if (!state) throw new DomainError('listing.nothing_to_undo', 'conflict');
    const twin = again ? null : await this.findTwin(ctx, listing);
    if (twin) throw alikeRefusal(twin);
    await this.listings.move(ctx, id, ['withdrawn'], state);
    await this.acts.record(ctx, 'listing', id, { act: 'take_back', from: 'withdrawn', to: state });
    if (state === 'matched') return { ...listing, state };
    await emit(ctx, {
      topic: state === 'open' ? 'exchange.listing_opened' : 'exchange.listing_pending',
      payload: listingNews(listing, state),
    });
    return { ...listing, state };
  }

  async isOpen(ctx: Ctx, id: string): Promise<boolean> {
    return (await this.findState(ctx, await this.listings.getListing(ctx, id))) !== null;
  }

  /** What would stand twice with it. */
  async findTwin(ctx: Ctx, listing: Listing): Promise<AlikeListing | null> {
    const slots = await this.slots.list(ctx, [listing.id], ctx.clock.now());
    return this.notAlike.findTwin(
      ctx,
      listing,
      slots.filter(({ capacity }) => capacity > 0),
    );
  }

  /** The same, where it can stand again at all. */
  async lookForTwin(ctx: Ctx, id: string): Promise<AlikeListing | null> {
    return this.findTwin(ctx, await this.listings.getListing(ctx, id));
  }

  /** What was agreed stayed agreed all the while, and keeps its places. */
  private async findState(ctx: Ctx, listing: Listing): Promise<Listing['state'] | null> {
    const all = await this.slots.list(ctx, [listing.id], ctx.clock.now());
    // Times that were called off come back by taking that back.
    const slots = all.filter(({ capacity }) => capacity > 0);
    const state = stateBeforeWithdrawal(ctx, listing, await this.acts.listActs(ctx, listing.id), slots);
    if (state !== 'open') return state;
    return slots.some(({ taken, capacity }) => taken < capacity) ? 'open' : 'matched';
  }
}
