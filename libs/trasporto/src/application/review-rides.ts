// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ShrinkOffer } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { cutToCar } from '../domain/car.rules.js';
import type { DriverPapers } from '../domain/driver-papers.js';
import { rideOfferShape } from '../domain/ride.details.js';
import { listUnfitRides } from '../persistence/unfit-ride.read-model.js';
import { TRASPORTO } from '../trasporto.service.js';

/** After a driver's car or papers have changed: offers promise no more than there is, and the driver hears what no longer fits. */
@Injectable()
export class ReviewRides {
  constructor(private readonly shrink: ShrinkOffer) {}

  async execute(ctx: Ctx, papers: DriverPapers): Promise<void> {
    const { personId: driverId } = papers;
    let offers = 0;
    for (const offer of await this.shrink.listOffers(ctx, driverId, TRASPORTO)) {
      const cut = cutToCar(rideOfferShape.parse(offer.details), papers);
      if (!cut) continue;
      await this.shrink.execute(ctx, offer.id, cut, cut.seats);
      offers += 1;
    }
    const rides = await listUnfitRides(ctx, { driverId });
    if (rides.length + offers === 0) return;
    const at = ctx.clock.now().toISOString();
    await emit(ctx, {
      topic: 'trasporto.rides_unfit',
      payload: { driverId, at, agreementIds: rides.map(({ id }) => id), offers },
    });
  }
}
