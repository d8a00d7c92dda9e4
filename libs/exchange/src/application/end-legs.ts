// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { actsAsStaff, type Ctx } from '@reciproca/kernel';
import { type Agreement, sideOfAgreement } from '../domain/agreement.js';
import type { AgreedFate, WhichLegs } from '../domain/legs.js';
import type { Listing, ListingKind } from '../domain/listing.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { asGiver } from './call-off-times.js';
import { type CallingOff, CancelAgreement } from './cancel-agreement.js';
import { ExchangeLocks } from './exchange-locks.js';
import { WithdrawListing } from './withdraw-listing.js';

export interface HowToWithdraw {
  readonly reason?: string | null | undefined;
  readonly legs?: WhichLegs | undefined;
  readonly agreed?: AgreedFate | undefined;
}

const STANDING = ['agreed', 'under_way'];
const LASTING = ['pending', 'open', 'matched'];

/** Calls off, or takes back, the whole of a journey there and back: who does not go need not be fetched. */
@Injectable()
export class EndLegs {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly agreements: AgreementRepository,
    private readonly listings: ListingRepository,
    private readonly cancelAgreement: CancelAgreement,
    private readonly withdrawListing: WithdrawListing,
  ) {}

  /**
   * This agreement and those of the other ways that are the canceller's to call off. What of the journey nobody drives yet is not
   * searched for any longer where it is called off by who travels, unless they say that they still need it.
   */
  async cancel(ctx: Ctx, id: string, how: CallingOff): Promise<Agreement> {
    const seen = await this.agreements.getAgreement(ctx, id);
    const legs = await this.listings.listOtherLegs(ctx, seen.requestId);
    const others = (await this.listStanding(ctx, legs)).filter((other) => mayCallOff(ctx, other));
    await this.lockAll(ctx, [id, ...others.map((other) => other.id)], legs);
    const cancelled = await this.cancelAgreement.callOff(ctx, id, how);
    for (const other of others) await this.cancelAgreement.callOff(ctx, other.id, how);
    if (seen.receiverId === ctx.beneficiaryId && how.stillNeeded !== true) {
      const served = new Set(others.map(({ requestId }) => requestId));
      for (const leg of legs) if (!served.has(leg.id)) await this.withdrawListing.ifStillOpen(ctx, leg.id);
    }
    return cancelled;
  }

  /**
   * This listing, or all ways of its journey. Of a journey taken back whole what was agreed is called off; of an offer, where that is
   * wanted, everything agreed ahead: whoever was to come along is told and searched somebody else.
   */
  async withdraw(ctx: Ctx, kind: ListingKind, id: string, how: HowToWithdraw): Promise<Listing> {
    const { reason = null, legs = 'this', agreed = 'keep' } = how;
    const others = legs === 'all' ? await this.listings.listOtherLegs(ctx, id) : [];
    const all = [{ id }, ...others.filter(({ state }) => LASTING.includes(state))];
    const ends =
      kind === 'offer'
        ? await this.listAhead(ctx, all, agreed)
        : legs === 'all'
          ? await this.listStanding(ctx, all)
          : [];
    await this.lockAll(
      ctx,
      ends.map((agreement) => agreement.id),
      all,
    );
    for (const { id: agreementId, giverId } of ends)
      await this.cancelAgreement.execute(kind === 'offer' ? asGiver(ctx, giverId) : ctx, agreementId, reason);
    const withdrawn = await this.withdrawListing.execute(ctx, kind, id, reason);
    for (const leg of all.slice(1)) await this.withdrawListing.execute(ctx, kind, leg.id, reason);
    return withdrawn;
  }

  private listAhead(ctx: Ctx, offers: readonly { id: string }[], agreed: AgreedFate): Promise<Agreement[]> {
    const ids = agreed === 'call_off' ? offers.map(({ id }) => id) : [];
    return this.agreements.listAheadOfOffers(ctx, ids);
  }

  private async listStanding(ctx: Ctx, legs: readonly { id: string }[]): Promise<Agreement[]> {
    const agreed = await this.agreements.listOfRequests(
      ctx,
      legs.map(({ id }) => id),
    );
    return agreed.filter(({ state }) => STANDING.includes(state));
  }

  private async lockAll(ctx: Ctx, agreementIds: readonly string[], legs: readonly { id: string }[]): Promise<void> {
    const { listingIds, slotIds } = await this.locks.agreementParts(ctx, agreementIds);
    await this.locks.around(ctx, { listingIds: [...listingIds, ...legs.map(({ id }) => id)], slotIds });
  }
}

function mayCallOff(ctx: Ctx, agreement: Agreement): boolean {
  const asThemselves = actsAsStaff(ctx);
  return asThemselves || sideOfAgreement(agreement, ctx.beneficiaryId) !== null;
}
