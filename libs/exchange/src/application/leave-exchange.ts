// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { WithdrawListing } from './withdraw-listing.js';

const GONE = '—';

/** Somebody is forgotten: everything they have listed is taken back, and those who had been asked are told, in no words of theirs. */
@Injectable()
export class LeaveExchange {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly withdraw: WithdrawListing,
  ) {}

  /** Whoever has locked nothing yet. From then on nobody can agree on anything with them; what is agreed stays agreed. */
  async execute(ctx: Ctx, personId: string): Promise<void> {
    const { listings } = await this.locks.around(ctx, {
      listingIds: await this.listings.listLastingIds(ctx, personId),
    });
    for (const listing of listings.values()) {
      const isTheirs = listing.personId === personId;
      const lasts = listing.state === 'pending' || listing.state === 'open' || listing.state === 'matched';
      if (!isTheirs || !lasts) continue;
      await this.listings.update(ctx, listing.id, { title: GONE, titles: null });
      await this.withdraw.close(ctx, { ...listing, title: GONE, titles: null }, 'withdrawn', null);
    }
  }
}
