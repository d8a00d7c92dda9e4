// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Listing, ListingKind, Visibility } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { FindListing } from './find-listing.js';
import { listingNews } from './news.js';
import { MayAct } from './may-act.js';

export interface ListingChange {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly urgent?: boolean | undefined;
  readonly visibility?: Visibility | undefined;
  readonly autoAccept?: boolean | undefined;
  readonly confirm?: boolean | undefined;
}

/** Changes the words and the reach of a listing, or says that it still holds. */
@Injectable()
export class ChangeListing {
  constructor(
    private readonly find: FindListing,
    private readonly listings: ListingRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
  ) {}

  async execute(ctx: Ctx, kind: ListingKind, id: string, change: ListingChange): Promise<Listing> {
    const listing = await this.find.getForUpdate(ctx, kind, id);
    ensureMayManage(ctx, listing);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    if (!['pending', 'open', 'matched'].includes(listing.state))
      throw new DomainError('listing.closed', 'conflict', { state: listing.state });
    const { confirm: _, ...fields } = change;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    await this.listings.update(ctx, id, { ...given, confirmedAt: ctx.clock.now() });
    await this.acts.record(ctx, 'listing', id, {
      act: change.confirm ? 'confirm' : 'change',
      from: listing.state,
      to: listing.state,
    });
    const changed = await this.listings.getListing(ctx, id);
    await emit(ctx, { topic: 'exchange.listing_changed', payload: listingNews(changed) });
    return changed;
  }
}
