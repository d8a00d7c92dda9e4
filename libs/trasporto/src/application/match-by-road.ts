// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Engine, type ListingNews, MatchListing, MatchOpened } from '@reciproca/exchange';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Message, Subscriptions, UnitOfWork } from '@reciproca/platform';
import type { Point } from '@reciproca/territory';
import { paceOf } from '../domain/ride.trip.js';
import { TRASPORTO } from '../trasporto.service.js';
import { PrepareRides } from './prepare-rides.js';
import { Roads } from './roads.js';

/** Matches rides on arrival where a routing engine knows the roads: it is asked before the transaction that matches, never in it. */
@Injectable()
export class MatchByRoad implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly matchListing: MatchListing,
    private readonly matchOpened: MatchOpened,
    private readonly rides: PrepareRides,
    private readonly roads: Roads,
    private readonly engine: Engine,
    private readonly enti: Enti,
  ) {}

  onModuleInit(): void {
    if (!this.roads.areKnown) return;
    this.subscriptions.outside(
      'exchange.listing_opened',
      'match-by-road',
      async (seed, { payload }: Message<ListingNews>, finish) => {
        if (payload.service !== TRASPORTO) return;
        const ids = [payload.listingId, ...(payload.togetherWith ?? [])];
        const { lacking, pace } = await this.unitOfWork.read(seed, async (ctx) => ({
          // Nobody outside is asked about what is only practised.
          lacking: (await this.enti.isPractice(ctx)) ? [] : await this.listLacking(ctx, ids),
          pace: paceOf(await this.engine.getSettings(ctx)),
        }));
        const ways = await this.roads.ask(lacking, pace);
        await finish(async (ctx) => {
          await this.roads.keep(ctx, ways);
          await this.matchOpened.execute(ctx, payload);
        });
      },
    );
  }

  /** The dates of one request mostly ask for the same ways: each is asked for once. */
  private async listLacking(ctx: Ctx, listingIds: readonly string[]): Promise<(readonly Point[])[]> {
    const lacking = new Map<string, readonly Point[]>();
    for (const id of listingIds)
      for (const points of await this.rides.listLacking(ctx, await this.matchListing.listShortlist(ctx, id)))
        lacking.set(JSON.stringify(points), points);
    return [...lacking.values()];
  }
}
