// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CtxSeed, type Finish, Subscriptions, UnitOfWork } from '@reciproca/platform';
import { isLive } from '../domain/asked-seat.js';
import { AskedSeatRepository } from '../persistence/asked-seat.repository.js';
import { LeftSeatRepository } from '../persistence/left-seat.repository.js';
import { RideSources } from './ride-sources.js';
import { SendSeat } from './send-seat.js';

/** Who takes their request back needs no seat elsewhere either: it is called off here, and there as soon as they hear of it. */
@Injectable()
export class EndSeats implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: AskedSeatRepository,
    private readonly sources: RideSources,
    private readonly send: SendSeat,
    private readonly left: LeftSeatRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside('exchange.listing_closed', 'covoiturage.end_seats', (seed, { payload }, finish) =>
      this.end(seed, payload.listingId, finish),
    );
  }

  private async end(seed: CtxSeed, listingId: string, finish: Finish): Promise<void> {
    const { live, sources } = await this.unitOfWork.read(seed, async (ctx) => {
      const asked = await this.seats.list(ctx, listingId);
      const live = asked.filter((seat) => isLive(seat, ctx.clock.now()));
      return { live, sources: live.length > 0 ? await this.sources.listAskable(ctx) : [] };
    });
    if (live.length === 0) return;
    const unheard = new Set<string>();
    for (const seat of live) {
      const source = sources.find(({ partnerId }) => partnerId === seat.partnerId);
      if (!source || !(await this.send.cancel(source, seat))) unheard.add(seat.id);
    }
    await finish(async (ctx) => {
      for (const seat of live) {
        await this.seats.move(ctx, seat, 'CANCELLED');
        if (unheard.has(seat.id)) await this.left.add(ctx, seat);
      }
    });
  }
}
