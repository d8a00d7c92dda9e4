// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import type { SalePayment, SaleSlip, SlipLine, SlipState } from '../domain/sale-slip.js';
import { SalePaymentEntity } from './sale-payment.entity.js';
import { SaleSlipEntity } from './sale-slip.entity.js';
import { SlipLineEntity } from './slip-line.entity.js';

/** Slips with their lines and payments. Nothing of them is ever deleted. */
@Injectable()
export class SlipRepository {
  constructor(
    @InjectRepository(SaleSlipEntity) private readonly slips: Repository<SaleSlipEntity>,
    @InjectRepository(SlipLineEntity) private readonly lines: Repository<SlipLineEntity>,
    @InjectRepository(SalePaymentEntity) private readonly payments: Repository<SalePaymentEntity>,
  ) {}

  /** The next number of the garden and year; whoever asks at the same time waits, and one that is not written down is given again. */
  async nextNumber(ctx: Ctx, gardenId: string, year: number): Promise<number> {
    const [row] = await ctx.tx.query<{ last: number }>(
      `INSERT INTO sale_numbers (garden_id, year, ente_id, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (garden_id, year) DO UPDATE SET last = sale_numbers.last + 1 RETURNING last`,
      [gardenId, year, ctx.enteId],
    );
    return row?.last ?? 1;
  }

  /** Throws `slip.not_found`. */
  async get(ctx: Ctx, id: string): Promise<SaleSlip> {
    const found = await ownRows(ctx, this.slips).findOneBy({ id });
    if (!found) throw notFound('slip');
    return found;
  }

  /** Who has it locked notes payments and ends it alone. Throws `slip.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<SaleSlip> {
    const found = await ownRows(ctx, this.slips).lockOneBy({ id });
    if (!found) throw notFound('slip');
    return found;
  }

  /** The latest number first. */
  list(ctx: Ctx, gardenId: string, year: number): Promise<SaleSlip[]> {
    return ownRows(ctx, this.slips).find({ where: { gardenId, year }, order: { number: 'DESC', id: 'DESC' } });
  }

  async insert(ctx: Ctx, slip: SaleSlip, lines: readonly SlipLine[]): Promise<void> {
    await ownRows(ctx, this.slips).insert(slip);
    await ownRows(ctx, this.lines).insert(...lines);
  }

  async setState(ctx: Ctx, id: string, state: SlipState, reason: string | null): Promise<void> {
    await ownRows(ctx, this.slips).update({ id }, { state, reason });
  }

  listLines(ctx: Ctx, slipIds: readonly string[]): Promise<SlipLine[]> {
    return ownRows(ctx, this.lines).find({
      where: { slipId: Any([...slipIds]) },
      order: { slipId: 'ASC', nth: 'ASC' },
    });
  }

  listPayments(ctx: Ctx, slipIds: readonly string[]): Promise<SalePayment[]> {
    const where = { slipId: Any([...slipIds]) };
    return ownRows(ctx, this.payments).find({ where, order: { day: 'ASC', id: 'ASC' } });
  }

  /** Throws `sale_payment.not_found`. */
  async getPayment(ctx: Ctx, id: string): Promise<SalePayment> {
    const found = await ownRows(ctx, this.payments).findOneBy({ id });
    if (!found) throw notFound('sale_payment');
    return found;
  }

  insertPayment(ctx: Ctx, payment: SalePayment): Promise<void> {
    return ownRows(ctx, this.payments).insert(payment);
  }

  /** Throws `sale_payment.wrong_state` where it is void already. */
  voidPayment(ctx: Ctx, id: string, voidReason: string): Promise<void> {
    return ownRows(ctx, this.payments).move('sale_payment', { id, voidReason: IsNull() }, { voidReason });
  }
}
