// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type Category,
  Engine,
  type Fit,
  Listings,
  listNearbyIds,
  LoadParties,
  ManageCategories,
  type Party,
  type Proposal,
  Proposals,
  type Slot,
} from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { Residences } from '@reciproca/territory';
import type { Harvest } from '../domain/garden.js';
import type { AskingLine } from '../domain/harvest-share.js';
import { stockOf } from '../domain/harvest-stock.js';
import { fitProduce } from '../domain/produce.fit.js';
import {
  type HarvestDetails,
  harvestShape,
  type ProduceRequest,
  produceRequestShape,
} from '../domain/produce.details.js';
import { listPromised } from '../persistence/promised-produce.read-model.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { ShareRepository } from '../persistence/share.repository.js';

const MOST_HOUSEHOLDS = 200;
const ROOMY = 1_000_000;

export interface Asking extends AskingLine {
  readonly fit: Fit;
  /** What had been proposed of the same two and is not answered by the garden yet. */
  readonly proposal: Proposal | null;
}

export interface AskingRound {
  /** What is to be shared out: free, or kept by the first yes of those who are to have their part of it. */
  readonly availableGrams: number;
  /** Units of the offer that are somebody’s and stay so. */
  readonly settledUnits: number;
  /** Null when the harvest is no longer to be had. */
  readonly slot: Slot | null;
  readonly category: Category | null;
  readonly offererId: string;
  readonly asking: readonly Asking[];
}

/** Who asks for what a harvest gives, once for each household, and how much of it there is. */
@Injectable()
export class ListAsking {
  constructor(
    private readonly listings: Listings,
    private readonly parties: LoadParties,
    private readonly proposals: Proposals,
    private readonly categories: ManageCategories,
    private readonly engine: Engine,
    private readonly residences: Residences,
    private readonly gardens: GardenRepository,
    private readonly shares: ShareRepository,
  ) {}

  async execute(ctx: Ctx, harvest: Harvest): Promise<AskingRound> {
    const offer = await this.listings.get(ctx, harvest.offerId);
    const [slot] = offer.state === 'open' ? await this.listings.listTimes(ctx, [offer.id]) : [];
    const [crates, promised, categories] = await Promise.all([
      this.gardens.listCrates(ctx, [harvest.id]),
      listPromised(ctx, [harvest.id]),
      this.categories.list(ctx),
    ]);
    const category = categories.find(({ id }) => id === offer.categoryId) ?? null;
    if (!slot || !category) {
      const { freeGrams } = stockOf(harvest, crates, promised);
      return {
        slot: null,
        category,
        offererId: offer.personId,
        asking: [],
        availableGrams: freeGrams,
        settledUnits: 0,
      };
    }
    const free = { ...slot, taken: 0, capacity: ROOMY };
    const ids = await listNearbyIds(ctx, offer, [free], MOST_HOUSEHOLDS);
    const [own, ...others] = await this.load(ctx, offer.id, ids);
    const live = await this.proposals.listLive(ctx, { offerId: offer.id });
    const fitting = own ? await this.fitting(ctx, { ...own, slots: [free] }, others, category, live) : [];
    const asking = await this.withHouseholds(ctx, harvest, fitting);
    const open = new Set(asking.flatMap(({ proposal }) => (proposal ? [proposal.id] : [])));
    const openUnits = promised.reduce((sum, { proposalId, units }) => sum + (open.has(proposalId) ? units : 0), 0);
    const { freeGrams } = stockOf(
      harvest,
      crates,
      promised.filter(({ proposalId }) => !open.has(proposalId)),
    );
    const settledUnits = Math.max(0, slot.taken - openUnits);
    return { slot, category, offererId: offer.personId, asking, availableGrams: freeGrams, settledUnits };
  }

  private async load(ctx: Ctx, offerId: string, ids: readonly string[]): Promise<Party[]> {
    const parties = await this.parties.execute(ctx, [offerId, ...ids], { anyDay: true });
    const others = parties.filter(({ listing }) => listing.id !== offerId);
    // Who asked first speaks for the household.
    return [
      ...parties.filter(({ listing }) => listing.id === offerId),
      ...others.toSorted(
        (a, b) =>
          a.listing.createdAt.getTime() - b.listing.createdAt.getTime() || (a.listing.id < b.listing.id ? -1 : 1),
      ),
    ];
  }

  private async fitting(ctx: Ctx, own: Party, others: readonly Party[], category: Category, live: readonly Proposal[]) {
    const offer: Party<HarvestDetails> = { ...own, details: harvestShape.parse(own.details) };
    const engine = await this.engine.getSettings(ctx);
    return others.flatMap((other) => {
      const party: Party<ProduceRequest> = { ...other, details: produceRequestShape.parse(other.details) };
      const proposal =
        live.find(({ requestId, circleId }) => requestId === other.listing.id && circleId === null) ?? null;
      const isPromised = proposal !== null && proposal.state !== 'proposed' && proposal.state !== 'accepted_by_request';
      const result = fitProduce(offer, party, category, engine);
      return result.fits && !isPromised ? [{ party, fit: result.fit, proposal }] : [];
    });
  }

  private async withHouseholds(
    ctx: Ctx,
    harvest: Harvest,
    fitting: readonly { party: Party<ProduceRequest>; fit: Fit; proposal: Proposal | null }[],
  ): Promise<Asking[]> {
    const byHousehold = new Map(
      fitting.toReversed().map((one) => [one.party.residence?.householdId ?? one.party.person.id, one]),
    );
    const firsts = fitting.filter(
      (one) => byHousehold.get(one.party.residence?.householdId ?? one.party.person.id) === one,
    );
    const keys = [...byHousehold.keys()];
    const [households, last] = await Promise.all([
      this.residences.listHouseholds(ctx, keys),
      this.shares.listLast(ctx, keys),
    ]);
    return firsts.map(({ party, fit, proposal }) => {
      const householdId = party.residence?.householdId ?? null;
      return {
        requestId: party.listing.id,
        personId: party.person.id,
        householdId,
        wishGrams: party.details.crates * harvest.crateGrams,
        people: Math.max(1, households.get(householdId ?? '')?.size ?? 1),
        cannotShop: party.details.carryHome,
        last: last.get(householdId ?? party.person.id) ?? null,
        fit,
        proposal,
      };
    });
  }
}
