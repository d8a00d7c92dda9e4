// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { addDays, type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { ensureDayOfBook } from '../domain/book-day.js';
import type { GardenCost } from '../domain/garden-cost.js';
import type { SaleBuyer } from '../domain/sale-buyer.js';
import type { SalePrice } from '../domain/sale-price.js';
import { BookRepository } from '../persistence/book.repository.js';
import { type BuyerInput, centsOf, type CostInput, type PriceInput, type ReasonInput } from './bookkeeping.input.js';
import { EnsureBook } from './ensure-book.js';

/** The price list of a garden, who buys from it, and what it costs. */
@Injectable()
export class KeepBook {
  constructor(
    private readonly book: BookRepository,
    private readonly ensure: EnsureBook,
  ) {}

  /** The price before it ends the day before. Throws `book.until_before_from`, `book.price_overlaps`, `book.price_twice`. */
  async setPrice(ctx: Ctx, gardenId: string, { price, ...input }: PriceInput): Promise<SalePrice> {
    await this.ensure.of(ctx, gardenId);
    const fromOn = input.fromOn ?? romeDay(ctx.clock.now());
    const untilOn = input.untilOn ?? null;
    if (untilOn !== null && untilOn < fromOn)
      throw new DomainError('book.until_before_from', 'invalid', { field: 'untilOn' });
    const same = (await this.book.listPrices(ctx, gardenId)).filter(
      ({ product, unit }) => unit === input.unit && product.toLowerCase() === input.product.toLowerCase(),
    );
    const later = same.find((one) => one.fromOn >= fromOn && (untilOn === null || one.fromOn <= untilOn));
    if (later) throw new DomainError('book.price_overlaps', 'conflict', { field: 'fromOn', day: later.fromOn });
    const before = same.find((one) => one.fromOn < fromOn && (one.untilOn === null || one.untilOn >= fromOn));
    if (before) await this.book.endPrice(ctx, before.id, addDays(fromOn, -1));
    const { product, unit } = input;
    const added: SalePrice = { id: newId(), gardenId, product, unit, cents: centsOf(price), fromOn, untilOn };
    await this.book.insertPrice(ctx, added);
    await this.ensure.record(ctx, gardenId, 'sale_price');
    return added;
  }

  /** Who is there already under that name is corrected. */
  async setBuyer(ctx: Ctx, gardenId: string, { name, kind, contact, taxCode }: BuyerInput): Promise<SaleBuyer> {
    await this.ensure.of(ctx, gardenId);
    const there = (await this.book.listBuyers(ctx, gardenId)).find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    );
    const said = { kind, contact: contact ?? null, taxCode: taxCode?.toUpperCase() ?? null };
    const buyer: SaleBuyer = { ...(there ?? { id: newId(), gardenId, name }), ...said };
    if (there) await this.book.changeBuyer(ctx, buyer);
    else await this.book.insertBuyer(ctx, buyer);
    await this.ensure.record(ctx, gardenId, 'sale_buyer');
    return buyer;
  }

  /** Throws what {@link ensureDayOfBook} throws. */
  async addCost(ctx: Ctx, gardenId: string, { day, kind, amount, note }: CostInput): Promise<GardenCost> {
    await this.ensure.of(ctx, gardenId);
    const today = romeDay(ctx.clock.now());
    const on = day ?? today;
    ensureDayOfBook(on, today);
    const said = { day: on, kind, cents: centsOf(amount), note: note ?? null };
    const cost: GardenCost = { id: newId(), gardenId, ...said, voidReason: null };
    await this.book.insertCost(ctx, cost);
    await this.ensure.record(ctx, gardenId, 'garden_cost');
    return cost;
  }

  /** Throws `garden_cost.wrong_state`. */
  async voidCost(ctx: Ctx, id: string, { reason }: ReasonInput): Promise<GardenCost> {
    const cost = await this.book.getCost(ctx, id);
    await this.ensure.of(ctx, cost.gardenId);
    await this.book.voidCost(ctx, id, reason);
    await this.ensure.record(ctx, cost.gardenId, 'garden_cost_void');
    return { ...cost, voidReason: reason };
  }
}
