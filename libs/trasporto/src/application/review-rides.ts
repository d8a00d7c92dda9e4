// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Listing, ShrinkOffer } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { cutToCar } from '../domain/car.rules.js';
import type { DriverPapers } from '../domain/driver-papers.js';
import { type RideOffer, rideOfferShape } from '../domain/ride.details.js';
import { listUnfitRides, type UnfitRide } from '../persistence/unfit-ride.read-model.js';
import { TRASPORTO } from '../trasporto.service.js';

/** What papers, or another car, would no longer allow. */
export interface PapersTouch {
  readonly rides: readonly UnfitRide[];
  /** How many offers promise more than the car has, and are cut to it. */
  readonly offers: number;
}

/** A driver's car or papers change: offers promise no more than there is, and the driver hears what no longer fits. */
@Injectable()
export class ReviewRides {
  constructor(private readonly shrink: ShrinkOffer) {}

  /** What is not so already; null where everything fits as before. */
  async foresee(ctx: Ctx, papers: DriverPapers): Promise<PapersTouch | null> {
    const { personId: driverId } = papers;
    const known = new Set((await listUnfitRides(ctx, { driverId })).map(({ id, why }) => `${id} ${why}`));
    const unfit = await listUnfitRides(ctx, { driverId, asIf: papers });
    const rides = unfit.filter(({ id, why }) => !known.has(`${id} ${why}`));
    const offers = (await this.listCuts(ctx, papers)).length;
    return rides.length + offers > 0 ? { rides, offers } : null;
  }

  /** Once they are saved. */
  async execute(ctx: Ctx, papers: DriverPapers): Promise<void> {
    const { personId: driverId } = papers;
    const cuts = await this.listCuts(ctx, papers);
    for (const { offer, cut } of cuts) await this.shrink.execute(ctx, offer.id, cut, cut.seats);
    const rides = await listUnfitRides(ctx, { driverId });
    if (rides.length + cuts.length === 0) return;
    const at = ctx.clock.now().toISOString();
    await emit(ctx, {
      topic: 'trasporto.rides_unfit',
      payload: { driverId, at, agreementIds: rides.map(({ id }) => id), offers: cuts.length },
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
