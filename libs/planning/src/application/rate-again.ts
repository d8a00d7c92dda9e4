// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  Engine,
  LoadParties,
  ManageCategories,
  type Match,
  type Party,
  ScoreMatches,
  ServicePlugs,
} from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';

/** A pair at one time of its offer. */
export interface ChosenPair {
  readonly requestId: string;
  readonly offerId: string;
  readonly offerSlotId: string;
}

/** Looks at pairs anew before they are proposed, since hours may have passed since they were chosen: those that no longer fit are left out. */
@Injectable()
export class RateAgain {
  constructor(
    private readonly engine: Engine,
    private readonly parties: LoadParties,
    private readonly manage: ManageCategories,
    private readonly plugs: ServicePlugs,
    private readonly scores: ScoreMatches,
  ) {}

  async execute(ctx: Ctx, pairs: readonly ChosenPair[]): Promise<Match[]> {
    const ids = [...new Set(pairs.flatMap(({ requestId, offerId }) => [requestId, offerId]))];
    const parties = new Map((await this.parties.execute(ctx, ids)).map((party) => [party.listing.id, party]));
    const categories = new Map((await this.manage.list(ctx)).map((category) => [category.id, category]));
    const engine = await this.engine.getSettings(ctx);
    const fitting = pairs.flatMap(({ requestId, offerId, offerSlotId }) => {
      const [request, offer] = [parties.get(requestId), parties.get(offerId)];
      const category = categories.get(request?.listing.categoryId ?? '');
      if (!request || !offer || !category || !isOpen(request) || !isOpen(offer)) return [];
      const atThatTime = { ...offer, slots: offer.slots.filter(({ id }) => id === offerSlotId) };
      const result = this.plugs.fit(atThatTime, request, category, engine);
      return result.fits ? [{ offer, request, fit: result.fit }] : [];
    });
    return this.scores.rate(ctx, fitting, engine);
  }
}

function isOpen({ listing }: Party): boolean {
  return listing.state === 'open';
}
