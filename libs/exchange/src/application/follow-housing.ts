// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type Message, Subscriptions } from '@reciproca/platform';
import { type BlockMovedNews, type HomesReaddressedNews, Places } from '@reciproca/territory';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ServicePlugs } from './service-plugs.js';

/** Listings keep the area and the home of their person: where public housing is written anew, they follow. */
@Injectable()
export class FollowHousing implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly places: Places,
    private readonly listings: ListingRepository,
    private readonly plugs: ServicePlugs,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(
      'territory.homes_readdressed',
      'listings-follow',
      (ctx, { payload }: Message<HomesReaddressedNews>) => this.followHomes(ctx, payload),
    );
    this.subscriptions.on('territory.block_moved', 'listings-follow', (ctx, { payload }: Message<BlockMovedNews>) =>
      this.followBlock(ctx, payload),
    );
  }

  private async followHomes(ctx: Ctx, { personIds, fromPlaceId, toPlaceId }: HomesReaddressedNews): Promise<void> {
    const { lat, lon } = await this.places.getPlace(ctx, toPlaceId);
    const ids = await this.listings.listLastingAt(ctx, fromPlaceId);
    for (const listing of await this.listings.lock(ctx, ids)) {
      if (!personIds.includes(listing.personId)) continue;
      await this.listings.update(ctx, listing.id, {
        ...(listing.placeId === fromPlaceId && { placeId: toPlaceId, lat, lon }),
        ...(listing.toPlaceId === fromPlaceId && { toPlaceId, toLat: lat, toLon: lon }),
      });
      await this.plugs.get(listing.service).index?.(ctx, await this.listings.getListing(ctx, listing.id));
    }
  }

  private async followBlock(ctx: Ctx, { blockId, areaId }: BlockMovedNews): Promise<void> {
    const ids = await this.listings.listLastingOfHousing(ctx, { blockId });
    for (const { id } of await this.listings.lock(ctx, ids)) await this.listings.update(ctx, id, { areaId });
  }
}
