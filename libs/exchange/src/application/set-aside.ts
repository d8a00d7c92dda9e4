// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Listing } from '../domain/listing.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { CancelAgreement } from './cancel-agreement.js';
import { ExchangeLocks } from './exchange-locks.js';
import { HideListing } from './hide-listing.js';

/** Somebody is kept out for a while, or goes: what they have agreed ahead is called off, and what they have open is hidden. */
@Injectable()
export class SetAside {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
    private readonly cancel: CancelAgreement,
    private readonly hide: HideListing,
  ) {}

  /** Whoever has locked nothing yet. Returns the listings hidden now. */
  async execute(ctx: Ctx, personId: string, why: 'suspend' | 'leave' = 'suspend'): Promise<string[]> {
    const own = await this.listings.listLastingIds(ctx, personId);
    // Requests are locked before offers, so those that may become agreements while this waits are locked too.
    const asking = await this.proposals.listRequestIds(ctx, own);
    const { listingIds, slotIds } = await this.locks.agreementParts(
      ctx,
      await this.agreements.listIdsAhead(ctx, personId),
    );
    await this.locks.around(ctx, { listingIds: [...own, ...asking, ...listingIds], slotIds });
    for (const id of await this.agreements.listIdsAhead(ctx, personId)) await this.cancel.execute(ctx, id, null);
    const hidden: string[] = [];
    // As they are now: calling off what was agreed has opened some again.
    for (const listing of await this.listings.listListings(ctx, own))
      if (await this.hide.hideLocked(ctx, listing, why, null)) hidden.push(listing.id);
    return hidden.toSorted();
  }

  /** They have not gone after all: what was hidden then, and nobody has touched since, is there again. */
  async comeBack(ctx: Ctx, personId: string): Promise<void> {
    await this.hide.show(ctx, await this.listHiddenIds(ctx, personId));
  }

  /** What would be there again, or is about to be, when their card is open. */
  async listComingBack(ctx: Ctx, personId: string): Promise<Listing[]> {
    return this.listings.listListings(ctx, await this.listHiddenIds(ctx, personId));
  }

  private listHiddenIds(ctx: Ctx, personId: string): Promise<string[]> {
    return this.listings.listIdsWithLastAct(ctx, personId, 'pending', 'leave');
  }
}
