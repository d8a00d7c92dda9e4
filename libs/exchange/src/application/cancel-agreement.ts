// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { HoldOffer } from './hold-offer.js';
import { MoveAgreement } from './move-agreement.js';
import { listingNews } from './news.js';

const ACTS = { cancelled: 'cancel', no_show: 'no_show' } as const;

/** Calls it off (or records that somebody did not come) and puts offer and request back where others can find them. */
@Injectable()
export class CancelAgreement {
  constructor(
    private readonly move: MoveAgreement,
    private readonly agreements: AgreementRepository,
    private readonly listings: ListingRepository,
    private readonly holdOffer: HoldOffer,
  ) {}

  /** `act` is what the record calls it, where it is not simply called off. */
  async execute(
    ctx: Ctx,
    id: string,
    note: string | null,
    to: 'cancelled' | 'no_show' = 'cancelled',
    act: string = ACTS[to],
  ): Promise<Agreement> {
    // Slots come before agreements: whoever joins a ride holds its slot and moves the times of what is agreed there.
    const { offerSlotId, requestSlotId } = await this.agreements.getAgreement(ctx, id);
    await this.listings.lockSlots(ctx, [offerSlotId, requestSlotId]);
    const { agreement } = await this.move.open(ctx, id);
    const ended = await this.move.execute(ctx, agreement, to, act, {}, note);
    await this.giveBack(ctx, agreement);
    return ended;
  }

  /** Frees both slots; a request whose time is still to come is looked after again. */
  private async giveBack(ctx: Ctx, agreement: Agreement): Promise<void> {
    await this.listings.lockSlots(ctx, [agreement.offerSlotId, agreement.requestSlotId]);
    await this.holdOffer.giveBack(ctx, agreement, await this.listings.getListing(ctx, agreement.offerId));
    await this.listings.take(ctx, { id: agreement.requestSlotId, listingId: agreement.requestId }, -1);
    for (const listingId of [agreement.requestId, agreement.offerId]) {
      const listing = await this.listings.getListing(ctx, listingId);
      if (listing.state !== 'matched' || !(await this.listings.hasFreeSlot(ctx, listingId))) continue;
      await this.listings.setState(ctx, listingId, 'open');
      await emit(ctx, { topic: 'exchange.listing_opened', payload: listingNews(listing, 'open') });
    }
  }
}
