// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Between, IsNull, type Repository } from 'typeorm';
import type { GardenCost } from '../domain/garden-cost.js';
import type { SaleBuyer } from '../domain/sale-buyer.js';
import type { SaleLoss } from '../domain/sale-loss.js';
import type { SalePrice } from '../domain/sale-price.js';
import { GardenCostEntity } from './garden-cost.entity.js';
import { SaleBuyerEntity } from './sale-buyer.entity.js';
import { SaleLossEntity } from './sale-loss.entity.js';
import { SalePriceEntity } from './sale-price.entity.js';

/** Prices, buyers, costs and what spoiled. */
@Injectable()
export class BookRepository {
  constructor(
    @InjectRepository(SalePriceEntity) private readonly prices: Repository<SalePriceEntity>,
    @InjectRepository(SaleBuyerEntity) private readonly buyers: Repository<SaleBuyerEntity>,
    @InjectRepository(GardenCostEntity) private readonly costs: Repository<GardenCostEntity>,
    @InjectRepository(SaleLossEntity) private readonly losses: Repository<SaleLossEntity>,
  ) {}

  /** By product, the latest first. */
  listPrices(ctx: Ctx, gardenId: string): Promise<SalePrice[]> {
    return ownRows(ctx, this.prices).find({
      where: { gardenId },
      order: { product: 'ASC', unit: 'ASC', fromOn: 'DESC', id: 'ASC' },
    });
  }

  insertPrice(ctx: Ctx, price: SalePrice): Promise<void> {
    return ownRows(ctx, this.prices).insert(price);
  }

  async endPrice(ctx: Ctx, id: string, untilOn: string): Promise<void> {
    await ownRows(ctx, this.prices).update({ id }, { untilOn });
  }

  listBuyers(ctx: Ctx, gardenId: string): Promise<SaleBuyer[]> {
    return ownRows(ctx, this.buyers).find({ where: { gardenId }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** Throws `buyer.not_found`. */
  async getBuyer(ctx: Ctx, id: string): Promise<SaleBuyer> {
    const found = await ownRows(ctx, this.buyers).findOneBy({ id });
    if (!found) throw notFound('buyer');
    return found;
  }

  insertBuyer(ctx: Ctx, buyer: SaleBuyer): Promise<void> {
    return ownRows(ctx, this.buyers).insert(buyer);
  }

  async changeBuyer(ctx: Ctx, { id, kind, contact, taxCode }: SaleBuyer): Promise<void> {
    await ownRows(ctx, this.buyers).update({ id }, { kind, contact, taxCode });
  }

  listCosts(ctx: Ctx, gardenId: string, [from, until]: readonly [string, string]): Promise<GardenCost[]> {
    const where = { gardenId, day: Between(from, until) };
    return ownRows(ctx, this.costs).find({ where, order: { day: 'DESC', id: 'DESC' } });
  }

  /** Throws `garden_cost.not_found`. */
  async getCost(ctx: Ctx, id: string): Promise<GardenCost> {
    const found = await ownRows(ctx, this.costs).findOneBy({ id });
    if (!found) throw notFound('garden_cost');
    return found;
  }

  insertCost(ctx: Ctx, cost: GardenCost): Promise<void> {
    return ownRows(ctx, this.costs).insert(cost);
  }

  /** Throws `garden_cost.wrong_state` where it is void already. */
  voidCost(ctx: Ctx, id: string, voidReason: string): Promise<void> {
    return ownRows(ctx, this.costs).move('garden_cost', { id, voidReason: IsNull() }, { voidReason });
  }

  insertLoss(ctx: Ctx, loss: SaleLoss): Promise<void> {
    return ownRows(ctx, this.losses).insert(loss);
  }

  listLosses(ctx: Ctx, gardenId: string, [from, until]: readonly [string, string]): Promise<SaleLoss[]> {
    const where = { gardenId, day: Between(from, until) };
    return ownRows(ctx, this.losses).find({ where, order: { day: 'DESC', id: 'DESC' } });
  }
}
