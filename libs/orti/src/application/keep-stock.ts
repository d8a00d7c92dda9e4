// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ExchangeLocks, Listings, SlotBook } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { stockOf } from '../domain/harvest-stock.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { listPromised } from '../persistence/promised-produce.read-model.js';

/** After a part of a harvest was given back: as many whole crates are to be had as there are by weight, not as many as were promised. */
@Injectable()
export class KeepStock {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly listings: Listings,
    private readonly locks: ExchangeLocks,
    private readonly book: SlotBook,
  ) {}

  async execute(ctx: Ctx, offerId: string): Promise<void> {
    const harvest = await this.gardens.findHarvestByOffer(ctx, offerId);
    const [time] = harvest ? await this.listings.listTimes(ctx, [offerId]) : [];
    if (!harvest || !time) return;
    const { listings, slots } = await this.locks.only(ctx, { listingIds: [offerId], slotIds: [time.id] });
    const [listing, slot] = [listings.get(offerId), slots.get(time.id)];
    if (!listing || !slot) return;
    const crates = await this.gardens.listCrates(ctx, [harvest.id]);
    const { cratesLeft } = stockOf(harvest, crates, await listPromised(ctx, [harvest.id]));
    await this.book.setCapacity(ctx, { listing, slotId: slot.id }, slot.taken + cratesLeft);
  }
}
