// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Listing, type Proposal, Proposals, ReviewTrust, ShrinkOffer } from '@reciproca/exchange';
import { type Ctx, romeDay, seenMark } from '@reciproca/kernel';
import { emit, type Message, Subscriptions } from '@reciproca/platform';
import { cutToCar } from '../domain/car.rules.js';
import type { PapersChanged } from '../domain/departure.events.js';
import { arePapersValid, type DriverPapers } from '../domain/driver-papers.js';
import { type RideOffer, rideOfferShape } from '../domain/ride.details.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { listUnfitRides, type UnfitRide } from '../persistence/unfit-ride.read-model.js';
import { TRASPORTO } from '../trasporto.service.js';

/** What papers, or another car, would no longer allow. */
export interface PapersTouch {
  readonly rides: readonly UnfitRide[];
  /** What waits for an answer, and ends. */
  readonly proposals: readonly (Pick<Proposal, 'id' | 'startsAt' | 'endsAt'> & { readonly title: string })[];
  /** How many offers promise more than the car has, and are cut to it. */
  readonly offers: number;
}

export function markOfPapers({ rides, proposals, offers }: PapersTouch): string {
  return seenMark([
    ...rides.map(({ id, why }) => `${id} ${why}`),
    ...proposals.map(({ id }) => id),
    `${offers} offers`,
  ]);
}

/** A driver's car or papers change: offers promise no more than there is, and the driver hears what no longer fits. */
@Injectable()
export class ReviewRides implements OnModuleInit {
  constructor(
    private readonly shrink: ShrinkOffer,
    private readonly proposals: Proposals,
    private readonly trust: ReviewTrust,
    private readonly papers: DriverPapersRepository,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Apart from who saves papers, because it takes the locks of everything open. */
  onModuleInit(): void {
    this.subscriptions.on(
      'trasporto.papers_changed',
      'trasporto.review_proposals',
      (ctx, { payload }: Message<PapersChanged>) => this.trust.execute(ctx, payload.driverId),
    );
  }

  /** What is not so already; null where everything fits as before. */
  async foresee(ctx: Ctx, papers: DriverPapers): Promise<PapersTouch | null> {
    const { personId: driverId } = papers;
    const known = new Set((await listUnfitRides(ctx, { driverId })).map(({ id, why }) => `${id} ${why}`));
    const unfit = await listUnfitRides(ctx, { driverId, asIf: papers });
    const rides = unfit.filter(({ id, why }) => !known.has(`${id} ${why}`));
    const offers = (await this.listCuts(ctx, papers)).length;
    const proposals = await this.listEnding(ctx, papers);
    return rides.length + proposals.length + offers > 0 ? { rides, proposals, offers } : null;
  }

  /** Once they are saved. */
  async execute(ctx: Ctx, papers: DriverPapers): Promise<void> {
    const { personId: driverId } = papers;
    const cuts = await this.listCuts(ctx, papers);
    for (const { offer, cut } of cuts) await this.shrink.execute(ctx, offer.id, cut, cut.seats);
    await emit(ctx, { topic: 'trasporto.papers_changed', payload: { driverId } });
    const rides = await listUnfitRides(ctx, { driverId });
    if (rides.length + cuts.length === 0) return;
    const at = ctx.clock.now().toISOString();
    await emit(ctx, {
      topic: 'trasporto.rides_unfit',
      payload: { driverId, at, agreementIds: rides.map(({ id }) => id), offers: cuts.length },
    });
  }

  private async listEnding(ctx: Ctx, papers: DriverPapers): Promise<PapersTouch['proposals']> {
    const known = await this.papers.findPapers(ctx, papers.personId);
    const live = await this.proposals.listLiveGiven(ctx, papers.personId, TRASPORTO);
    return live.filter(({ endsAt }) => {
      const day = romeDay(endsAt);
      return !arePapersValid(papers, day) && arePapersValid(known, day);
    });
  }

  private async listCuts(ctx: Ctx, papers: DriverPapers): Promise<{ offer: Listing; cut: RideOffer }[]> {
    const offers = await this.shrink.listOffers(ctx, papers.personId, TRASPORTO);
    return offers.flatMap((offer) => {
      const cut = cutToCar(rideOfferShape.parse(offer.details), papers);
      return cut ? [{ offer, cut }] : [];
    });
  }
}
