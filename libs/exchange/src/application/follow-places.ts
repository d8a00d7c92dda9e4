// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type Message, Subscriptions } from '@reciproca/platform';
import { type PlaceMovedNews, Places } from '@reciproca/territory';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ServicePlugs } from './service-plugs.js';

/** Listings keep where their places are, which is asked for far more often than places move: here they follow. */
@Injectable()
export class FollowPlaces implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly places: Places,
    private readonly listings: ListingRepository,
    private readonly plugs: ServicePlugs,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('territory.place_moved', 'listings-follow', (ctx, { payload }: Message<PlaceMovedNews>) =>
      this.execute(ctx, payload.placeId),
    );
  }

  private async execute(ctx: Ctx, placeId: string): Promise<void> {
    const { lat, lon } = await this.places.getPlace(ctx, placeId);
    const ids = await this.listings.listLastingAt(ctx, placeId);
    for (const listing of await this.listings.lock(ctx, ids)) {
      await this.listings.update(ctx, listing.id, {
        ...(listing.placeId === placeId && { lat, lon }),
        ...(listing.toPlaceId === placeId && { toLat: lat, toLon: lon }),
      });
      await this.plugs.get(listing.service).index?.(ctx, await this.listings.getListing(ctx, listing.id));
    }
  }
}
