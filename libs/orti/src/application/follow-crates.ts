// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type AgreementMoveNews,
  type AgreementNews,
  CompleteAgreement,
  PostListing,
  type ProposalNews,
  TakeBackAgreement,
  ViewAgreements,
  ViewListings,
  WithdrawListing,
  madeTitle,
} from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import { type Ctx, newId } from '@reciproca/kernel';
import { type Message, Subscriptions } from '@reciproca/platform';
import { Residences } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import type { Harvest } from '../domain/garden.js';
import { gramsLeft } from '../domain/harvest-stock.js';
import { produceRequestShape } from '../domain/produce.details.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { ShareRepository } from '../persistence/share.repository.js';
import { ORTI } from '../orti.service.js';
import { KeepStock } from './keep-stock.js';

const RIDE_CATEGORY = 'ride';
const MOST_CRATES_CARRIED = 10;

/** Follows each crate from its assignment to somebody's kitchen; one to be carried home asks for its ride by itself. */
@Injectable()
export class FollowCrates implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly people: People,
    private readonly gardens: GardenRepository,
    private readonly shares: ShareRepository,
    private readonly residences: Residences,
    private readonly agreements: ViewAgreements,
    private readonly listings: ViewListings,
    private readonly postListing: PostListing,
    private readonly withdrawListing: WithdrawListing,
    private readonly completeAgreement: CompleteAgreement,
    private readonly takeBackAgreement: TakeBackAgreement,
    private readonly stock: KeepStock,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('exchange.agreement_made', 'assign-crate', (ctx, message: Message<AgreementNews>) =>
      this.assign(ctx, message.payload),
    );
    this.subscriptions.on(
      'exchange.agreement_moved',
      'follow-crate',
      async (ctx, message: Message<AgreementMoveNews>) => {
        if (message.payload.service === 'orti') await this.followCrate(ctx, message.payload);
        if (message.payload.service !== 'trasporto') return;
        if (message.payload.to === 'done') await this.deliver(ctx, message.payload);
        if (message.payload.from === 'done' && message.payload.to === 'agreed')
          await this.takeBackDelivery(ctx, message.payload);
      },
    );
    const givenBack = async (ctx: Ctx, proposals: readonly ProposalNews[]): Promise<void> => {
      const offerIds = proposals.flatMap(({ service, offerId }) => (service === ORTI ? [offerId] : []));
      for (const offerId of new Set(offerIds)) await this.stock.execute(ctx, offerId);
    };
    this.subscriptions.on('exchange.proposal_declined', 'keep-stock', (ctx, { payload }) => givenBack(ctx, [payload]));
    this.subscriptions.on('exchange.proposal_taken_back', 'keep-stock', (ctx, { payload }) =>
      givenBack(ctx, [payload]),
    );
    this.subscriptions.on('exchange.proposals_withdrawn', 'keep-stock', (ctx, { payload }) =>
      givenBack(ctx, payload.proposals),
    );
  }

  private async assign(ctx: Ctx, news: AgreementNews): Promise<void> {
    if (news.service !== 'orti') return;
    const agreement = await this.agreements.getForSystem(ctx, news.agreementId);
    const harvest = await this.gardens.findHarvestByOffer(ctx, agreement.offerId);
    if (!harvest) return;
    const request = await this.listings.getForSystem(ctx, 'request', agreement.requestId);
    const { carryHome } = produceRequestShape.parse(request.details);
    const rideRequestId = carryHome ? await this.askForRide(ctx, news, harvest, agreement) : null;
    await this.gardens.insertCrate(ctx, {
      id: newId(),
      harvestId: harvest.id,
      agreementId: news.agreementId,
      personId: news.receiverId,
      crates: agreement.units,
      grams: await this.gramsOf(ctx, news.proposalId, harvest, agreement.units),
      rideRequestId,
      thanksForId: null,
      thanksWords: null,
      collectBy: null,
      state: 'assigned',
    });
  }

  /** As shared out by weight; otherwise full crates, as far as what is left goes. */
  private async gramsOf(ctx: Ctx, proposalId: string, harvest: Harvest, crates: number): Promise<number> {
    const shared = await this.shares.findGrams(ctx, proposalId);
    if (shared !== null) return shared;
    const left = gramsLeft(harvest, await this.gardens.listCrates(ctx, [harvest.id]));
    return Math.max(1, Math.min(crates * harvest.crateGrams, left));
  }

  /** From the garden to the household's door, within the pick-up window; the first driver who can is taken. */
  private async askForRide(
    ctx: Ctx,
    news: AgreementNews,
    harvest: Harvest,
    agreement: { startsAt: Date; endsAt: Date; units: number },
  ): Promise<string | null> {
    const home = await this.residences.findResidence(ctx, news.receiverId);
    const garden = await this.gardens.getGarden(ctx, harvest.gardenId);
    const soonest = new Date(ctx.clock.now().getTime() + 60_000);
    const leaveAt = agreement.startsAt > soonest ? agreement.startsAt : soonest;
    if (!home || leaveAt >= agreement.endsAt) return null;
    // Whoever is kept out meanwhile loses the crate as well.
    if (!(await this.people.keepThoseActive(ctx, [news.receiverId])).has(news.receiverId)) return null;
    const ride = await this.postListing.executeForService(
      ctx,
      'request',
      {
        service: 'trasporto',
        category: RIDE_CATEGORY,
        ...madeTitle((language) => translator(language)('orti:ride_title', { crop: harvest.crop })),
        placeId: garden.placeId,
        toPlaceId: home.placeId,
        autoAccept: true,
        details: {
          leaveAt: leaveAt.toISOString(),
          leaveUntil: agreement.endsAt.toISOString(),
          parcel: true,
          crates: Math.min(MOST_CRATES_CARRIED, agreement.units),
        },
      },
      news.receiverId,
    );
    return ride.id;
  }

  private async followCrate(ctx: Ctx, news: AgreementMoveNews): Promise<void> {
    const crate = await this.gardens.findCrate(ctx, { agreementId: news.agreementId });
    if (!crate) return;
    if (news.to === 'done') await this.gardens.moveCrate(ctx, crate, 'delivered');
    if (news.to === 'agreed') await this.gardens.moveCrate(ctx, crate, 'assigned');
    if (news.to !== 'cancelled' && news.to !== 'no_show') return;
    await this.gardens.moveCrate(ctx, crate, 'cancelled');
    if (crate.rideRequestId) await this.withdrawListing.ifStillOpen(ctx, crate.rideRequestId);
    await this.stock.execute(ctx, (await this.agreements.getForSystem(ctx, news.agreementId)).offerId);
  }

  /** The ride was not done after all: neither was the crate brought, unless its household has said so. */
  private async takeBackDelivery(ctx: Ctx, news: AgreementMoveNews): Promise<void> {
    const ride = await this.agreements.getForSystem(ctx, news.agreementId);
    const crate = await this.gardens.findCrate(ctx, { rideRequestId: ride.requestId });
    if (!crate?.agreementId) return;
    const own = await this.agreements.getForSystem(ctx, crate.agreementId);
    const isUnconfirmed = own.giverConfirmedAt === null && own.receiverConfirmedAt === null;
    if (own.state === 'done' && isUnconfirmed) await this.takeBackAgreement.execute(ctx, crate.agreementId);
  }

  /** The driver has brought it: the crate is done as well, and its household may confirm. */
  private async deliver(ctx: Ctx, news: AgreementMoveNews): Promise<void> {
    const ride = await this.agreements.getForSystem(ctx, news.agreementId);
    const crate = await this.gardens.findCrate(ctx, { rideRequestId: ride.requestId });
    if (!crate?.agreementId || crate.state !== 'assigned') return;
    const own = await this.agreements.getForSystem(ctx, crate.agreementId);
    if (own.state === 'agreed' || own.state === 'under_way')
      await this.completeAgreement.execute(ctx, crate.agreementId);
  }
}
