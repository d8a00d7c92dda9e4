// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Between, type Repository } from 'typeorm';
import { NO_RULES, type Refund, type RefundRules, type RefundState } from '../domain/refund.js';
import { VolunteerRefundRulesEntity } from './volunteer-refund-rules.entity.js';
import { VolunteerRefundEntity } from './volunteer-refund.entity.js';

const NEWEST = { day: 'DESC', createdAt: 'DESC', id: 'DESC' } as const;

@Injectable()
export class RefundRepository {
  constructor(
    @InjectRepository(VolunteerRefundEntity) private readonly refunds: Repository<VolunteerRefundEntity>,
    @InjectRepository(VolunteerRefundRulesEntity) private readonly rules: Repository<VolunteerRefundRulesEntity>,
  ) {}

  async findRules(ctx: Ctx): Promise<RefundRules> {
    return (await ownRows(ctx, this.rules).findOneBy({})) ?? NO_RULES;
  }

  saveRules(ctx: Ctx, rules: RefundRules): Promise<void> {
    return ownRows(ctx, this.rules).upsert({ ...rules, selfKinds: [...rules.selfKinds] }, ['enteId']);
  }

  find(ctx: Ctx, id: string): Promise<Refund | null> {
    return ownRows(ctx, this.refunds).findOneBy({ id });
  }

  /** Those that wait for a yes first, of those the newest day. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<Refund>> {
    return ownRows(ctx, this.refunds).findPage({ where: { state: 'declared' }, order: NEWEST }, page);
  }

  listOf(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Refund>> {
    return ownRows(ctx, this.refunds).findPage({ where: { personId }, order: NEWEST }, page);
  }

  /** All of one person's days from `from` to `to`. */
  listBetween(ctx: Ctx, personId: string, from: string, to: string): Promise<Refund[]> {
    return ownRows(ctx, this.refunds).find({ where: { personId, day: Between(from, to) }, order: NEWEST });
  }

  /** Of everybody, for the accountants. */
  listOfEnte(ctx: Ctx, from: string, to: string, state: RefundState): Promise<Refund[]> {
    return ownRows(ctx, this.refunds).find({
      where: { day: Between(from, to), state },
      order: { day: 'ASC', createdAt: 'ASC', id: 'ASC' },
    });
  }

  insert(ctx: Ctx, refund: Refund): Promise<void> {
    return ownRows(ctx, this.refunds).insert(refund);
  }

  /** Throws `refund.wrong_state` where it does not stand in `from` any more. */
  save(ctx: Ctx, from: RefundState, { id, state, decidedBy, note }: Refund): Promise<void> {
    return ownRows(ctx, this.refunds).move('refund', { id, state: from }, { state, decidedBy, note });
  }
}
