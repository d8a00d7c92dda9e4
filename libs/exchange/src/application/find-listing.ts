// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { Residences } from '@reciproca/territory';
import type { Listing, ListingKind } from '../domain/listing.js';
import { isVisibleFrom, mayManage } from '../domain/listing.policy.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ExchangeLocks } from './exchange-locks.js';

/** Finds a listing for somebody who may see it; what they may not see does not exist for them. */
@Injectable()
export class FindListing {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly residences: Residences,
  ) {}

  async get(ctx: Ctx, kind: ListingKind, id: string): Promise<Listing> {
    const listing = await this.listings.getListing(ctx, id);
    if (listing.kind !== kind) throw notFound('listing');
    if (mayManage(ctx, listing)) return listing;
    const home = ctx.beneficiaryId ? await this.residences.findResidence(ctx, ctx.beneficiaryId) : null;
    if (listing.state !== 'open' || !isVisibleFrom(listing, home)) throw notFound('listing');
    return listing;
  }

  async getForUpdate(ctx: Ctx, kind: ListingKind, id: string): Promise<Listing> {
    const listing = await this.locks.listing(ctx, id);
    if (listing.kind !== kind) throw notFound('listing');
    return listing;
  }
}
