// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { ensureDayOfBook } from '../domain/book-day.js';
import {
  ensureMayCancel,
  ensureMayPay,
  ensureMayWriteOff,
  paidCents,
  type SalePayment,
  type SaleSlip,
} from '../domain/sale-slip.js';
import { SlipRepository } from '../persistence/slip.repository.js';
import { centsOf, type PaymentInput, type ReasonInput } from './bookkeeping.input.js';
import { EnsureBook } from './ensure-book.js';

/** What becomes of a slip: paid at once or in parts, cancelled or written off with a reason. */
@Injectable()
export class SettleSlip {
  constructor(
    private readonly slips: SlipRepository,
    private readonly ensure: EnsureBook,
  ) {}

  /** Noted as received: the money went to the body of the garden. What was written off and comes after all is owed again. */
  async pay(ctx: Ctx, id: string, { day, amount, way }: PaymentInput): Promise<SalePayment> {
    const { slip, paid } = await this.open(ctx, id);
    const today = romeDay(ctx.clock.now());
    const on = day ?? today;
    ensureDayOfBook(on, today);
    if (on < slip.day) throw new DomainError('book.paid_before_sold', 'invalid', { field: 'day' });
    ensureMayPay(slip, paid, centsOf(amount));
    const payment: SalePayment = { id: newId(), slipId: id, day: on, cents: centsOf(amount), way, voidReason: null };
    await this.slips.insertPayment(ctx, payment);
    if (slip.state === 'written_off') await this.slips.setState(ctx, id, 'issued', null);
    await this.ensure.record(ctx, slip.gardenId, 'sale_payment');
    return payment;
  }

  /** It was noted by mistake. Throws `sale_payment.wrong_state`. */
  async voidPayment(ctx: Ctx, id: string, { reason }: ReasonInput): Promise<SalePayment> {
    const { slipId } = await this.slips.getPayment(ctx, id);
    const { slip } = await this.open(ctx, slipId);
    const payment = await this.slips.getPayment(ctx, id);
    await this.slips.voidPayment(ctx, id, reason);
    await this.ensure.record(ctx, slip.gardenId, 'sale_payment_void');
    return { ...payment, voidReason: reason };
  }

  /** It keeps its number; what it took is for sale again. */
  async cancel(ctx: Ctx, id: string, { reason }: ReasonInput): Promise<SaleSlip> {
    const { slip, paid } = await this.open(ctx, id);
    ensureMayCancel(slip, paid);
    return this.end(ctx, slip, 'cancelled', reason);
  }

  /** A buyer who does not pay. */
  async writeOff(ctx: Ctx, id: string, { reason }: ReasonInput): Promise<SaleSlip> {
    const { slip, paid } = await this.open(ctx, id);
    ensureMayWriteOff(slip, paid);
    return this.end(ctx, slip, 'written_off', reason);
  }

  private async open(ctx: Ctx, id: string): Promise<{ slip: SaleSlip; paid: number }> {
    const slip = await this.slips.lock(ctx, id);
    await this.ensure.of(ctx, slip.gardenId);
    return { slip, paid: paidCents(await this.slips.listPayments(ctx, [id])) };
  }

  private async end(ctx: Ctx, slip: SaleSlip, state: 'cancelled' | 'written_off', reason: string): Promise<SaleSlip> {
    await this.slips.setState(ctx, slip.id, state, reason);
    await this.ensure.record(ctx, slip.gardenId, `sale_slip_${state}`);
    return { ...slip, state, reason };
  }
}
