// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Residences } from '@reciproca/territory';
import type { Slot } from '../domain/listing.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import type { Party } from './service-plug.js';

/** Everything known about some listings, in a handful of reads however many they are. */
@Injectable()
export class LoadParties {
  constructor(
    private readonly listings: ListingRepository,
    private readonly people: People,
    private readonly residences: Residences,
  ) {}

  async execute(ctx: Ctx, ids: readonly string[]): Promise<Party[]> {
    if (ids.length === 0) return [];
    const listings = await this.listings.listListings(ctx, ids);
    const personIds = [...new Set(listings.map((listing) => listing.personId))];
    const [slots, people, residences] = await Promise.all([
      this.listings.listSlots(ctx, ids, ctx.clock.now()),
      this.people.listPeopleByIds(ctx, personIds),
      this.residences.listResidences(ctx, personIds),
    ]);
    const slotsOf = new Map<string, Slot[]>(listings.map(({ id }) => [id, []]));
    for (const slot of slots) slotsOf.get(slot.listingId)?.push(slot);
    return listings.flatMap((listing) => {
      const person = people.get(listing.personId);
      if (!person) return [];
      const residence = residences.get(listing.personId) ?? null;
      return [{ listing, slots: slotsOf.get(listing.id) ?? [], details: listing.details, person, residence }];
    });
  }
}
