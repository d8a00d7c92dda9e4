// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import type { Listing, Slot } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { type AgreementParts, AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';

/** What is locked until the transaction ends, as it is under the lock. */
export interface Locked {
  readonly listings: ReadonlyMap<string, Listing>;
  readonly slots: ReadonlyMap<string, Slot>;
}

/** What a change is about: listings, and the slots of theirs that are looked at or counted again. */
export interface Wanted {
  readonly listingIds: readonly string[];
  readonly slotIds?: readonly string[];
}

/**
 * The one order in which exchange locks: requests, offers, slots, proposals, agreements, each by their ids; what belongs to others
 * (a person, a circle, a round) comes before, disputes after.
 * A proposal begins to live or to hold, and an agreement is made, under the locks of both listings; they end under at least one of them.
 * So who has locked a request knows what offers keep for it, and can lock those offers in their turn.
 */
@Injectable()
export class ExchangeLocks {
  constructor(
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
  ) {}

  /** These listings, every offer that keeps something for one of these requests, and all slots concerned. */
  async around(ctx: Ctx, { listingIds, slotIds = [] }: Wanted): Promise<Locked> {
    // What answers one of them alone ends with it.
    const wanted = [...listingIds, ...(await this.listings.listAnswerIds(ctx, listingIds))];
    const requests = await this.listings.lock(ctx, wanted, 'request');
    const held = await this.proposals.listHeldParts(ctx, listingIds);
    const offers = await this.listings.lock(ctx, [...wanted, ...held.map(({ offerId }) => offerId)], 'offer');
    return {
      listings: byId([...requests, ...offers]),
      slots: await this.slots.lock(ctx, [...slotIds, ...held.map(({ offerSlotId }) => offerSlotId)]),
    };
  }

  /** These alone, where nothing else can be concerned. */
  async only(ctx: Ctx, { listingIds, slotIds = [] }: Wanted): Promise<Locked> {
    return {
      listings: byId(await this.listings.lock(ctx, listingIds)),
      slots: slotIds.length > 0 ? await this.slots.lock(ctx, slotIds) : new Map(),
    };
  }

  /** Throws `listing.not_found`. */
  async listing(ctx: Ctx, id: string): Promise<Listing> {
    const listing = (await this.only(ctx, { listingIds: [id] })).listings.get(id);
    if (!listing) throw notFound('listing');
    return listing;
  }

  /** For whoever closes it: with what offers keep for it, or it keeps for others. Throws `listing.not_found`. */
  async listingAndHeld(ctx: Ctx, id: string): Promise<Listing> {
    const listing = (await this.around(ctx, { listingIds: [id] })).listings.get(id);
    if (!listing) throw notFound('listing');
    return listing;
  }

  /** For whoever writes proposals in several goes: in one it is done by the statement that writes them. */
  keepOpen(ctx: Ctx, listingIds: readonly string[]): Promise<void> {
    return this.listings.keepOpen(ctx, listingIds);
  }

  /** For whoever answers these proposals: with everything else that is kept for their requests. */
  forProposals(
    ctx: Ctx,
    proposals: readonly Pick<Proposal, 'requestId' | 'offerId' | 'requestSlotId' | 'offerSlotId'>[],
  ): Promise<Locked> {
    return this.around(ctx, partsOf(proposals));
  }

  /** An agreement after its listings and slots. Throws `agreement.not_found`. */
  async agreement(ctx: Ctx, id: string): Promise<{ agreement: Agreement } & Locked> {
    const locked = await this.only(ctx, partsOf(await this.agreements.listParts(ctx, [id])));
    return { agreement: await this.agreements.getAgreementForUpdate(ctx, id), ...locked };
  }

  /** The listings and slots of several agreements, before they are locked one by one. */
  async agreementParts(ctx: Ctx, ids: readonly string[]): Promise<Required<Wanted>> {
    return partsOf(await this.agreements.listParts(ctx, ids));
  }
}

function partsOf(parts: readonly Omit<AgreementParts, 'id'>[]): Required<Wanted> {
  return {
    listingIds: parts.flatMap(({ requestId, offerId }) => [requestId, offerId]),
    slotIds: parts.flatMap(({ requestSlotId, offerSlotId }) => [requestSlotId, offerSlotId]),
  };
}

function byId(listings: readonly Listing[]): Map<string, Listing> {
  return new Map(listings.map((listing) => [listing.id, listing]));
}
