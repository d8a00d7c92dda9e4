// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { gramsOf, type Harvest, SaleStock } from '@reciproca/orti';
import { BookRepository } from '../persistence/book.repository.js';
import { listSold } from '../persistence/sale-sums.read-model.js';
import type { StockInput } from './bookkeeping.input.js';
import { EnsureBook } from './ensure-book.js';

export interface StockOfHarvest {
  readonly harvestId: string;
  readonly saleGrams: number;
  readonly soldGrams: number;
  readonly lostGrams: number;
  /** Still to be sold. */
  readonly leftGrams: number;
}

/** What of a harvest is set aside for sale, given back to be shared out, or has spoiled. */
@Injectable()
export class MoveStock {
  constructor(
    private readonly stock: SaleStock,
    private readonly book: BookRepository,
    private readonly ensure: EnsureBook,
  ) {}

  /** Throws `sale.more_than_free`, `sale.more_than_left`, `sale.why_spoiled`. */
  async execute(ctx: Ctx, harvestId: string, { move, kg, reason }: StockInput): Promise<StockOfHarvest> {
    const harvest = await this.stock.get(ctx, harvestId);
    await this.ensure.of(ctx, harvest.gardenId);
    const grams = gramsOf(kg);
    const ensureLeft = async (locked: Harvest): Promise<void> => {
      const [{ leftGrams } = { leftGrams: 0 }] = await this.listLeft(ctx, [locked]);
      if (grams > leftGrams)
        throw new DomainError('sale.more_than_left', 'conflict', { field: 'kg', kg: leftGrams / 1000 });
    };
    if (move === 'aside') await this.stock.setAside(ctx, harvest, grams);
    if (move === 'back') await this.stock.giveBack(ctx, harvest, grams, ensureLeft);
    if (move === 'spoiled') {
      if (!reason) throw new DomainError('sale.why_spoiled', 'invalid', { field: 'reason' });
      for (const locked of await this.stock.lock(ctx, [harvestId])) await ensureLeft(locked);
      const { gardenId } = harvest;
      const day = romeDay(ctx.clock.now());
      await this.book.insertLoss(ctx, { id: newId(), gardenId, harvestId, grams, day, reason });
    }
    await this.ensure.record(ctx, harvest.gardenId, `sale_stock_${move}`);
    const [after] = await this.listLeft(ctx, [await this.stock.get(ctx, harvestId)]);
    return after ?? { harvestId, saleGrams: 0, soldGrams: 0, lostGrams: 0, leftGrams: 0 };
  }

  /** In the order of the harvests. */
  async listLeft(ctx: Ctx, harvests: readonly Harvest[]): Promise<StockOfHarvest[]> {
    const sold = new Map(
      (
        await listSold(
          ctx,
          harvests.map(({ id }) => id),
        )
      ).map((one) => [one.harvestId, one]),
    );
    return harvests.map(({ id, saleGrams }) => {
      const { soldGrams = 0, lostGrams = 0 } = sold.get(id) ?? {};
      return { harvestId: id, saleGrams, soldGrams, lostGrams, leftGrams: saleGrams - soldGrams - lostGrams };
    });
  }
}
