// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { type Place, type PlaceUse, PlaceUses, type StandingThere } from '@reciproca/territory';
import type { Listing } from '../domain/listing.js';
import { stayOf } from '../domain/stay-of.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { listStandingThere } from '../persistence/standing-there.read-model.js';
import { ServicePlugs } from './service-plugs.js';

const PATHS = { request: '/requests', offer: '/offers', proposal: '/proposals', agreement: '/agreements' };

/** What is asked for, offered and agreed at a place; where two places turn out to be one, all of it goes over, past things too. */
@Injectable()
export class ListingsAtPlaces implements OnModuleInit, PlaceUse {
  readonly key = 'listings';

  constructor(
    private readonly uses: PlaceUses,
    private readonly listings: ListingRepository,
    private readonly plugs: ServicePlugs,
  ) {}

  onModuleInit(): void {
    this.uses.add(this);
  }

  async list(ctx: Ctx, placeId: string): Promise<StandingThere[]> {
    const rows = await listStandingThere(ctx, placeId);
    return rows.map(({ id, kind, group, title, people, startsAt, endsAt, ...time }) => ({
      ...{ kind, group, title, people, startsAt, endsAt, href: `${PATHS[kind]}/${id}` },
      stay: startsAt && endsAt && stayOf({ startsAt, endsAt, ...time }),
    }));
  }

  /** Throws `place.way_between`. */
  async move(ctx: Ctx, fromId: string, to: Place, only: readonly string[] | null): Promise<string[]> {
    const lasting = await this.listings.listLastingAt(ctx, fromId);
    const here = await this.listings.lock(ctx, lasting);
    ensureNoWayBetween(here, to.id);
    const moved = await this.listings.movePlace(ctx, fromId, to.id, only);
    const { lat, lon } = to;
    for (const id of lasting) {
      const [begins, ends] = [moved.includes(`from ${id}`), moved.includes(`to ${id}`)];
      if (!begins && !ends) continue;
      await this.listings.update(ctx, id, { ...(begins && { lat, lon }), ...(ends && { toLat: lat, toLon: lon }) });
      const listing = await this.listings.getListing(ctx, id);
      await this.plugs.get(listing.service).index?.(ctx, listing);
    }
    return moved;
  }
}

/** Whoever is taken from the one to the other would be taken nowhere. */
function ensureNoWayBetween(listings: readonly Listing[], otherId: string): void {
  const between = listings.some(
    ({ placeId, toPlaceId }) => toPlaceId !== null && [placeId, toPlaceId].includes(otherId),
  );
  if (between) throw new DomainError('place.way_between', 'conflict');
}
