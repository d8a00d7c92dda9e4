// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { CloseFullOffer, ExchangeLocks, Proposals, ReleaseProposals, SlotBook } from '@reciproca/exchange';
import { addDays, type Ctx, DomainError, romeDay, startOfRomeDay } from '@reciproca/kernel';
import type { Harvest } from '../domain/garden.js';
import { type GivenGrams, listGiven } from '../persistence/given-grams.read-model.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { KeepStock } from './keep-stock.js';
import { ListAsking } from './list-asking.js';

/** Of what was harvested earlier nothing more is set aside; what is for sale stays so. */
const FRESH_DAYS = 30;

/**
 * Which part of a harvest is sold: never what is promised, wished, kept for somebody or in a crate already; and what is for sale can no
 * longer be promised. Locks the offer first, then the harvest, as whoever promises some of it does.
 */
@Injectable()
export class SaleStock {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly asking: ListAsking,
    private readonly locks: ExchangeLocks,
    private readonly stock: KeepStock,
    private readonly book: SlotBook,
    private readonly closeFull: CloseFullOffer,
    private readonly proposals: Proposals,
    private readonly release: ReleaseProposals,
  ) {}

  /** What can be set aside now, after the wishes of the households that ask. */
  async mostOf(ctx: Ctx, harvest: Harvest): Promise<number> {
    const { availableGrams, asking } = await this.asking.execute(ctx, harvest);
    return Math.max(0, availableGrams - asking.reduce((sum, { wishGrams }) => sum + wishGrams, 0));
  }

  get(ctx: Ctx, harvestId: string): Promise<Harvest> {
    return this.gardens.getHarvest(ctx, harvestId);
  }

  /** Of which something is for sale, or may be. */
  list(ctx: Ctx, gardenId: string): Promise<Harvest[]> {
    const since = startOfRomeDay(addDays(romeDay(ctx.clock.now()), -FRESH_DAYS));
    return this.gardens.listSince(ctx, gardenId, since);
  }

  /** Whoever sells has them locked, so that the last kilogram is sold once. Throws `harvest.not_found`. */
  lock(ctx: Ctx, harvestIds: readonly string[]): Promise<Harvest[]> {
    return this.gardens.lockHarvests(ctx, harvestIds);
  }

  listByIds(ctx: Ctx, harvestIds: readonly string[]): Promise<Harvest[]> {
    return this.gardens.listHarvestsByIds(ctx, harvestIds);
  }

  /** What a garden has given away between two days, in grams. */
  given(ctx: Ctx, gardenId: string, from: string, until: string): Promise<GivenGrams> {
    return listGiven(ctx, gardenId, from, until);
  }

  /** Throws `sale.more_than_free`. */
  async setAside(ctx: Ctx, { id, offerId }: Harvest, grams: number): Promise<void> {
    const listing = await this.locks.listing(ctx, offerId);
    const [harvest] = await this.gardens.lockHarvests(ctx, [id]);
    const most = harvest ? await this.mostOf(ctx, harvest) : 0;
    if (!harvest || grams > most)
      throw new DomainError('sale.more_than_free', 'conflict', { field: 'kg', kg: most / 1000 });
    await this.gardens.setSaleGrams(ctx, id, harvest.saleGrams + grams);
    await this.stock.execute(ctx, offerId);
    if (listing.state !== 'open' || !(await this.closeFull.execute(ctx, listing))) return;
    // Whoever was asked about it hears no more of it.
    const live = await this.proposals.listLive(ctx, { offerId });
    await this.release.execute(
      ctx,
      live.filter(({ state }) => state === 'proposed'),
      'withdrawn',
    );
  }

  /** It can be promised again. The caller knows that so much of it is neither sold nor spoiled; `locked` says so under its lock. */
  async giveBack(
    ctx: Ctx,
    { id, offerId }: Harvest,
    grams: number,
    ensureLeft: (locked: Harvest) => Promise<void>,
  ): Promise<void> {
    await this.locks.listing(ctx, offerId);
    const [harvest] = await this.gardens.lockHarvests(ctx, [id]);
    if (!harvest) return;
    await ensureLeft(harvest);
    await this.gardens.setSaleGrams(ctx, id, harvest.saleGrams - grams);
    await this.stock.execute(ctx, offerId);
    await this.book.reopen(ctx, [offerId]);
  }
}
