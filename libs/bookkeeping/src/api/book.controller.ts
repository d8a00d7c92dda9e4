// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ORTI } from '@reciproca/orti';
import { Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import {
  buyerShape,
  costShape,
  priceShape,
  reasonShape,
  slipShape,
  stockShape,
  yearShape,
} from '../application/bookkeeping.input.js';
import { KeepBook } from '../application/keep-book.js';
import { MoveStock, type StockOfHarvest } from '../application/move-stock.js';
import { Sell } from '../application/sell.js';
import { type Book, ViewBook } from '../application/view-book.js';
import type { GardenCost } from '../domain/garden-cost.js';
import type { SaleBuyer } from '../domain/sale-buyer.js';
import type { SalePrice } from '../domain/sale-price.js';
import type { SaleSlip } from '../domain/sale-slip.js';

interface Id {
  readonly id: string;
}

@ApiTags('gardens')
@Controller('api/v1')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class BookController {
  constructor(
    private readonly view: ViewBook,
    private readonly keep: KeepBook,
    private readonly stock: MoveStock,
    private readonly sell: Sell,
  ) {}

  @Get('gardens/:id/book')
  @Documented({ summary: 'The book of a garden: sales, costs, what they cover', params: ['id'], query: yearShape })
  get(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(yearShape)) { year }: z.output<typeof yearShape>,
  ): Promise<Book> {
    return door.query((ctx) => this.view.get(ctx, id, year));
  }

  @Post('gardens/:id/prices')
  @Documented({ summary: 'What a product costs from a day', params: ['id'], body: priceShape })
  setPrice(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(priceShape)) input: z.output<typeof priceShape>,
  ): Promise<SalePrice> {
    return door.command((ctx) => this.keep.setPrice(ctx, id, input));
  }

  @Post('gardens/:id/buyers')
  @Documented({ summary: 'Add or correct a buyer', params: ['id'], body: buyerShape })
  setBuyer(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(buyerShape)) input: z.output<typeof buyerShape>,
  ): Promise<SaleBuyer> {
    return door.command((ctx) => this.keep.setBuyer(ctx, id, input));
  }

  @Post('gardens/:id/costs')
  @Documented({ summary: 'Write down what the garden has cost', params: ['id'], body: costShape })
  addCost(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(costShape)) input: z.output<typeof costShape>,
  ): Promise<GardenCost> {
    return door.command((ctx) => this.keep.addCost(ctx, id, input));
  }

  @Post('garden-costs/:id/void')
  @Documented({ summary: 'Take a cost back, with a reason', params: ['id'], body: reasonShape })
  voidCost(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(reasonShape)) input: z.output<typeof reasonShape>,
  ): Promise<GardenCost> {
    return door.command((ctx) => this.keep.voidCost(ctx, id, input));
  }

  @Post('harvests/:id/sale')
  @Documented({
    summary: 'Set part of a harvest aside for sale, give it back, or say that it spoiled',
    params: ['id'],
    body: stockShape,
  })
  moveStock(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(stockShape)) input: z.output<typeof stockShape>,
  ): Promise<StockOfHarvest> {
    return door.command((ctx) => this.stock.execute(ctx, id, input));
  }

  @Post('gardens/:id/sale-slips')
  @Documented({ summary: 'Sell, with a numbered slip', params: ['id'], body: slipShape })
  sellTo(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(slipShape)) input: z.output<typeof slipShape>,
  ): Promise<SaleSlip> {
    return door.command((ctx) => this.sell.execute(ctx, id, input));
  }
}
