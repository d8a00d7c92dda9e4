// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { type Garden, type Harvest, SaleStock } from '@reciproca/orti';
import { type Coverage, daysOfYear, yearOf } from '../domain/coverage.js';
import type { GardenCost } from '../domain/garden-cost.js';
import type { SaleBuyer } from '../domain/sale-buyer.js';
import type { SaleLoss } from '../domain/sale-loss.js';
import type { SalePrice } from '../domain/sale-price.js';
import {
  paidCents,
  type SalePayment,
  type SaleSlip,
  type SlipLine,
  type SlipStanding,
  standingOf,
} from '../domain/sale-slip.js';
import { BookRepository } from '../persistence/book.repository.js';
import { listYears, sumYear } from '../persistence/sale-sums.read-model.js';
import { SlipRepository } from '../persistence/slip.repository.js';
import { EnsureBook } from './ensure-book.js';
import { MoveStock, type StockOfHarvest } from './move-stock.js';

export interface StockLine extends StockOfHarvest {
  readonly crop: string;
  readonly recordedAt: Date;
  /** What could be set aside for sale besides: neither promised nor wished. */
  readonly mostGrams: number;
}

export interface SlipLineup extends SaleSlip {
  readonly buyerName: string;
  readonly paidCents: number;
  readonly standing: SlipStanding;
}

export interface Book {
  readonly garden: Pick<Garden, 'id' | 'name'>;
  readonly year: number;
  readonly years: readonly number[];
  readonly coverage: Coverage;
  readonly stock: readonly StockLine[];
  /** Of the year, the latest number first. */
  readonly slips: readonly SlipLineup[];
  readonly prices: readonly SalePrice[];
  readonly buyers: readonly SaleBuyer[];
  readonly costs: readonly GardenCost[];
  readonly losses: readonly SaleLoss[];
}

export interface SlipDetail {
  readonly slip: SlipLineup;
  readonly garden: Pick<Garden, 'id' | 'name'>;
  readonly buyer: SaleBuyer;
  readonly lines: readonly SlipLine[];
  readonly payments: readonly SalePayment[];
}

/** The book of a garden, for who answers for it and staff. */
@Injectable()
export class ViewBook {
  constructor(
    private readonly book: BookRepository,
    private readonly slips: SlipRepository,
    private readonly stock: SaleStock,
    private readonly moves: MoveStock,
    private readonly ensure: EnsureBook,
  ) {}

  async get(ctx: Ctx, gardenId: string, asked?: number): Promise<Book> {
    const { name } = await this.ensure.of(ctx, gardenId);
    const thisYear = yearOf(romeDay(ctx.clock.now()));
    const year = asked ?? thisYear;
    const days = daysOfYear(year);
    const years = await listYears(ctx, gardenId);
    const buyers = await this.book.listBuyers(ctx, gardenId);
    const { grams: givenGrams, crates: givenCrates } = await this.stock.given(ctx, gardenId, ...days);
    return {
      garden: { id: gardenId, name },
      year,
      years: [...new Set([thisYear, ...years])].toSorted((a, b) => b - a),
      coverage: { ...(await sumYear(ctx, gardenId, ...days)), givenGrams, givenCrates },
      stock: await this.listStock(ctx, gardenId),
      slips: await this.named(ctx, await this.slips.list(ctx, gardenId, year), buyers),
      prices: await this.book.listPrices(ctx, gardenId),
      buyers,
      costs: await this.book.listCosts(ctx, gardenId, days),
      losses: await this.book.listLosses(ctx, gardenId, days),
    };
  }

  /** Throws `slip.not_found`. */
  async getSlip(ctx: Ctx, id: string): Promise<SlipDetail> {
    const slip = await this.slips.get(ctx, id);
    const { name } = await this.ensure.of(ctx, slip.gardenId);
    const buyer = await this.book.getBuyer(ctx, slip.buyerId);
    const [named] = await this.named(ctx, [slip], [buyer]);
    return {
      slip: named ?? { ...slip, buyerName: buyer.name, paidCents: 0, standing: 'open' },
      garden: { id: slip.gardenId, name },
      buyer,
      lines: await this.slips.listLines(ctx, [id]),
      payments: await this.slips.listPayments(ctx, [id]),
    };
  }

  /** What slips of a year hold and what was paid for them, for the accountant. */
  async listEntries(ctx: Ctx, slips: readonly SaleSlip[]): Promise<{ lines: SlipLine[]; payments: SalePayment[] }> {
    const ids = slips.map(({ id }) => id);
    return { lines: await this.slips.listLines(ctx, ids), payments: await this.slips.listPayments(ctx, ids) };
  }

  async slipOfPayment(ctx: Ctx, id: string): Promise<string> {
    return (await this.slips.getPayment(ctx, id)).slipId;
  }

  async gardenOfCost(ctx: Ctx, id: string): Promise<{ gardenId: string; name: string }> {
    const { gardenId } = await this.book.getCost(ctx, id);
    return { gardenId, name: (await this.ensure.of(ctx, gardenId)).name };
  }

  private async listStock(ctx: Ctx, gardenId: string): Promise<StockLine[]> {
    const harvests = await this.stock.list(ctx, gardenId);
    const byId = new Map(harvests.map((harvest) => [harvest.id, harvest]));
    const most = new Map<string, number>();
    for (const harvest of harvests)
      if (harvest.saleGrams < harvest.grams) most.set(harvest.id, await this.stock.mostOf(ctx, harvest));
    const line = (stock: StockOfHarvest, { crop, recordedAt }: Harvest): StockLine => {
      return { ...stock, crop, recordedAt, mostGrams: most.get(stock.harvestId) ?? 0 };
    };
    return (await this.moves.listLeft(ctx, harvests))
      .flatMap((stock) => {
        const harvest = byId.get(stock.harvestId);
        return harvest ? [line(stock, harvest)] : [];
      })
      .filter(({ leftGrams, mostGrams }) => leftGrams > 0 || mostGrams > 0);
  }

  private async named(ctx: Ctx, slips: readonly SaleSlip[], buyers: readonly SaleBuyer[]): Promise<SlipLineup[]> {
    const payments = await this.slips.listPayments(
      ctx,
      slips.map(({ id }) => id),
    );
    const names = new Map(buyers.map(({ id, name }) => [id, name]));
    const today = romeDay(ctx.clock.now());
    return slips.map((slip) => {
      const paid = paidCents(payments.filter(({ slipId }) => slipId === slip.id));
      const standing = standingOf(slip, paid, today);
      return { ...slip, buyerName: names.get(slip.buyerId) ?? '', paidCents: paid, standing };
    });
  }
}
