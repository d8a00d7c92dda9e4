// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { ListingRepository } from '../persistence/listing.repository.js';

/** Takes units of an offer without a proposal, such as a crate given as thanks; never more than there are. */
@Injectable()
export class TakeUnits {
  constructor(private readonly listings: ListingRepository) {}

  async execute(ctx: Ctx, offerId: string, units: number): Promise<void> {
    const slots = await this.listings.listSlots(ctx, [offerId], ctx.clock.now());
    await this.listings.lockSlots(
      ctx,
      slots.map((slot) => slot.id),
    );
    for (const slot of slots) if (await this.listings.take(ctx, slot, units)) return;
    throw new DomainError('listing.nothing_left', 'conflict');
  }
}
