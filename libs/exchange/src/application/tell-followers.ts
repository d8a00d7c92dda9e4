// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { Residences } from '@reciproca/territory';
import type { ListingNews } from '../domain/exchange.events.js';
import { isVisibleFrom } from '../domain/listing.policy.js';
import { listFollowers } from '../persistence/followers.read-model.js';
import { ListingRepository } from '../persistence/listing.repository.js';

/** Tells who follows a kind of help or a place that something of it has come, where they may see it from where they live. */
@Injectable()
export class TellFollowers {
  constructor(
    private readonly listings: ListingRepository,
    private readonly residences: Residences,
    private readonly people: People,
  ) {}

  async execute(ctx: Ctx, { listingId, kind, service }: ListingNews): Promise<void> {
    const followers = await listFollowers(ctx, listingId);
    if (followers.length === 0) return;
    const listing = await this.listings.getListing(ctx, listingId);
    const homes = await this.residences.listResidences(ctx, followers);
    const active = await this.people.keepThoseActive(ctx, followers);
    const personIds = followers.filter((id) => active.has(id) && isVisibleFrom(listing, homes.get(id) ?? null));
    if (personIds.length > 0)
      await emit(ctx, { topic: 'exchange.followed_opened', payload: { listingId, kind, service, personIds } });
  }
}
