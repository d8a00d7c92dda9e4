// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { addDays, type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { gramsOf, type Harvest, SaleStock } from '@reciproca/orti';
import { ensureDayOfBook } from '../domain/book-day.js';
import { yearOf } from '../domain/coverage.js';
import type { SaleBuyer } from '../domain/sale-buyer.js';
import { isValidOn, lineCents, type SalePrice } from '../domain/sale-price.js';
import type { SaleSlip, SlipLine } from '../domain/sale-slip.js';
import { BookRepository } from '../persistence/book.repository.js';
import { SlipRepository } from '../persistence/slip.repository.js';
import { centsOf, type SlipInput, type SlipLineInput } from './bookkeeping.input.js';
import { EnsureBook } from './ensure-book.js';
import { MoveStock } from './move-stock.js';

const USUAL_DAYS_TO_PAY = 30;

/** A sale, with a number of its own: what is left is looked at under the lock of the harvests, and the number is the last thing taken. */
@Injectable()
export class Sell {
  constructor(
    private readonly book: BookRepository,
    private readonly slips: SlipRepository,
    private readonly stock: SaleStock,
    private readonly left: MoveStock,
    private readonly ensure: EnsureBook,
  ) {}

  /**
   * Throws `book.day_to_come`, `book.day_long_ago`, `book.due_before_sold`, `book.buyer_needed`, `book.two_buyers`, `buyer.not_found`,
   * and of a line `book.not_for_sale`, `book.no_price_then`, `book.whole_pieces`, `book.weight_needed`, `sale.more_than_left`.
   */
  async execute(ctx: Ctx, gardenId: string, input: SlipInput): Promise<SaleSlip> {
    await this.ensure.of(ctx, gardenId);
    const { day, dueOn } = daysOf(input, romeDay(ctx.clock.now()));
    const harvests = await this.lock(ctx, gardenId, input.lines);
    const prices = await this.book.listPrices(ctx, gardenId);
    const id = newId();
    const lines = input.lines.map((line, index) => lineOf(line, index, id, prices, day));
    await this.ensureLeft(ctx, harvests, lines);
    const cents = lines.reduce((sum, line) => sum + line.cents, 0);
    if (cents === 0) throw new DomainError('book.worth_nothing', 'invalid', { field: 'lines.0.quantity' });
    const buyer = await this.findBuyer(ctx, gardenId, input);
    const year = yearOf(day);
    const slip: SaleSlip = {
      ...{ id, gardenId, buyerId: buyer.id, year, number: await this.slips.nextNumber(ctx, gardenId, year) },
      ...{ day, dueOn, cents, state: 'issued', reason: null },
      ...{ note: input.note ?? null, recordedAt: ctx.clock.now() },
    };
    await this.slips.insert(ctx, slip, lines);
    if (input.paidBy) {
      const payment = { day, cents, way: input.paidBy, voidReason: null };
      await this.slips.insertPayment(ctx, { id: newId(), slipId: id, ...payment });
    }
    await this.ensure.record(ctx, gardenId, 'sale_slip');
    return slip;
  }

  /** Each of this garden: another’s is nobody’s here. Throws `book.not_for_sale`. */
  private async lock(ctx: Ctx, gardenId: string, lines: readonly SlipLineInput[]): Promise<Harvest[]> {
    const wanted = lines.map(({ harvestId }) => harvestId);
    const own = new Set(
      (await this.stock.listByIds(ctx, wanted)).filter((one) => one.gardenId === gardenId).map(({ id }) => id),
    );
    const strange = wanted.findIndex((id) => !own.has(id));
    if (strange >= 0) throw new DomainError('book.not_for_sale', 'invalid', { field: `lines.${strange}.harvestId` });
    return this.stock.lock(ctx, wanted);
  }

  private async ensureLeft(ctx: Ctx, harvests: readonly Harvest[], lines: readonly SlipLine[]): Promise<void> {
    for (const { harvestId, leftGrams } of await this.left.listLeft(ctx, harvests)) {
      const own = lines.filter((line) => line.harvestId === harvestId);
      if (own.reduce((sum, { grams }) => sum + grams, 0) <= leftGrams) continue;
      const nth = own.at(-1)?.nth ?? 1;
      throw new DomainError('sale.more_than_left', 'conflict', {
        field: `lines.${nth - 1}.quantity`,
        kg: leftGrams / 1000,
      });
    }
  }

  private async findBuyer(
    ctx: Ctx,
    gardenId: string,
    { buyerId, buyerName, buyerKind }: SlipInput,
  ): Promise<SaleBuyer> {
    if (buyerId && buyerName) throw new DomainError('book.two_buyers', 'invalid', { field: 'buyerName' });
    const buyers = await this.book.listBuyers(ctx, gardenId);
    const isMeant = ({ id, name }: SaleBuyer): boolean =>
      buyerName ? name.toLowerCase() === buyerName.toLowerCase() : id === buyerId;
    const found = buyers.find(isMeant);
    if (found) return found;
    if (!buyerName) throw new DomainError('book.buyer_needed', 'invalid', { field: 'buyerId' });
    const said = { kind: buyerKind ?? ('other' as const), name: buyerName, contact: null, taxCode: null };
    const buyer: SaleBuyer = { id: newId(), gardenId, ...said };
    await this.book.insertBuyer(ctx, buyer);
    return buyer;
  }
}

function daysOf(input: SlipInput, today: string): { day: string; dueOn: string } {
  const day = input.day ?? today;
  ensureDayOfBook(day, today);
  const dueOn = input.dueOn ?? addDays(day, USUAL_DAYS_TO_PAY);
  if (dueOn < day) throw new DomainError('book.due_before_sold', 'invalid', { field: 'dueOn' });
  return { day, dueOn };
}

function lineOf(
  { harvestId, priceId, quantity, kg, price: asked }: SlipLineInput,
  index: number,
  slipId: string,
  prices: readonly SalePrice[],
  day: string,
): SlipLine {
  const refused = (code: string, name: string): DomainError =>
    new DomainError(code, 'invalid', { field: `lines.${index}.${name}` });
  const price = prices.find(({ id }) => id === priceId);
  if (!price || !isValidOn(price, day)) throw refused('book.no_price_then', 'priceId');
  if (price.unit !== 'kg' && !Number.isInteger(quantity)) throw refused('book.whole_pieces', 'quantity');
  const weight = price.unit === 'kg' ? quantity : kg;
  if (weight === undefined) throw refused('book.weight_needed', 'kg');
  const quantityThousandths = Math.round(quantity * 1000);
  const unitCents = asked === undefined ? price.cents : centsOf(asked);
  return {
    ...{ id: newId(), slipId, nth: index + 1, harvestId, product: price.product, unit: price.unit },
    ...{ quantityThousandths, unitCents, cents: lineCents(quantityThousandths, unitCents), grams: gramsOf(weight) },
  };
}
