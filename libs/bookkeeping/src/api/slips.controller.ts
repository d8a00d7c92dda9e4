// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ORTI } from '@reciproca/orti';
import { Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import { paymentShape, reasonShape } from '../application/bookkeeping.input.js';
import { SettleSlip } from '../application/settle-slip.js';
import { type SlipDetail, ViewBook } from '../application/view-book.js';
import type { SalePayment, SaleSlip } from '../domain/sale-slip.js';

interface Id {
  readonly id: string;
}

@ApiTags('gardens')
@Controller('api/v1')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class SlipsController {
  constructor(
    private readonly view: ViewBook,
    private readonly settle: SettleSlip,
  ) {}

  @Get('sale-slips/:id')
  @Documented({ summary: 'A sale with its lines and payments', params: ['id'] })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<SlipDetail> {
    return door.query((ctx) => this.view.getSlip(ctx, id));
  }

  @Post('sale-slips/:id/payments')
  @Documented({ summary: 'Note what was received for a sale', params: ['id'], body: paymentShape })
  pay(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(paymentShape)) input: z.output<typeof paymentShape>,
  ): Promise<SalePayment> {
    return door.command((ctx) => this.settle.pay(ctx, id, input));
  }

  @Post('sale-payments/:id/void')
  @Documented({ summary: 'Take a payment back that was noted by mistake', params: ['id'], body: reasonShape })
  voidPayment(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(reasonShape)) input: z.output<typeof reasonShape>,
  ): Promise<SalePayment> {
    return door.command((ctx) => this.settle.voidPayment(ctx, id, input));
  }

  @Post('sale-slips/:id/cancel')
  @Documented({ summary: 'Cancel a sale: it keeps its number', params: ['id'], body: reasonShape })
  cancel(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(reasonShape)) input: z.output<typeof reasonShape>,
  ): Promise<SaleSlip> {
    return door.command((ctx) => this.settle.cancel(ctx, id, input));
  }

  @Post('sale-slips/:id/write-off')
  @Documented({ summary: 'A buyer who does not pay: write off what is owed', params: ['id'], body: reasonShape })
  writeOff(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(reasonShape)) input: z.output<typeof reasonShape>,
  ): Promise<SaleSlip> {
    return door.command((ctx) => this.settle.writeOff(ctx, id, input));
  }
}
