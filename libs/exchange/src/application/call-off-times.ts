// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import type { Listing } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { CancelAgreement } from './cancel-agreement.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { ReleaseProposals } from './release-proposals.js';
import { SlotBook } from './slot-book.js';
import { WithdrawListing } from './withdraw-listing.js';

/** Somebody cannot be there at times they offered: all agreed for them is called off and searched anew, and nobody is proposed them. */
@Injectable()
export class CallOffTimes {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly mayAct: MayAct,
    private readonly slots: SlotRepository,
    private readonly listings: ListingRepository,
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
    private readonly book: SlotBook,
    private readonly cancelAgreement: CancelAgreement,
    private readonly release: ReleaseProposals,
    private readonly withdraw: WithdrawListing,
  ) {}

  /** Whoever has locked nothing yet. Throws `listing.not_yours`. Returns what was agreed for these times. */
  async execute(ctx: Ctx, slotIds: readonly string[]): Promise<Agreement[]> {
    const at = ctx.clock.now();
    const offers = await this.listOffers(ctx, slotIds);
    const asking = await this.proposals.listLiveOfSlots(ctx, slotIds);
    const agreed = await this.agreements.listStandingOfSlots(ctx, slotIds);
    const parts = [...asking, ...agreed];
    await this.locks.around(ctx, {
      listingIds: [...offers.map(({ id }) => id), ...parts.map(({ requestId }) => requestId)],
      slotIds: [...slotIds, ...parts.map(({ requestSlotId }) => requestSlotId)],
    });
    const standing = await this.agreements.listStandingOfSlots(ctx, slotIds);
    for (const agreement of standing)
      await this.cancelAgreement.execute(asGiver(ctx, agreement.giverId), agreement.id, null);
    await this.release.execute(ctx, await this.proposals.listLiveOfSlots(ctx, slotIds), 'withdrawn');
    for (const [slotId, { listingId }] of await this.slots.lock(ctx, slotIds)) {
      const listing = offers.find(({ id }) => id === listingId);
      if (listing) await this.book.callOff(ctx, { listing, slotId }, at);
    }
    for (const { id, recurrence } of offers)
      if (!recurrence && !(await this.book.hasFree(ctx, id))) await this.withdraw.ifStillOpen(ctx, id);
    return standing;
  }

  private async listOffers(ctx: Ctx, slotIds: readonly string[]): Promise<Listing[]> {
    const offers = await this.listings.listListings(ctx, await this.slots.listListingIds(ctx, slotIds));
    for (const offer of offers) {
      ensureMayManage(ctx, offer);
      await this.mayAct.ensure(ctx, { kind: 'listing', id: offer.id }, offer.service);
    }
    return offers;
  }
}

/** Staff who are told on the telephone write down what the giver says. */
export function asGiver(ctx: Ctx, giverId: string): Ctx {
  return isStaff(ctx) ? { ...ctx, beneficiaryId: giverId } : ctx;
}
