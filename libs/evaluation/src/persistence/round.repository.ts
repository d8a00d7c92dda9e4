// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { Round, RoundItem } from '../domain/round.js';
import { RoundItemEntity } from './round-item.entity.js';
import { RoundEntity } from './round.entity.js';

/** When the table judges, and what. */
@Injectable()
export class RoundRepository {
  constructor(
    @InjectRepository(RoundEntity) private readonly rounds: Repository<RoundEntity>,
    @InjectRepository(RoundItemEntity) private readonly items: Repository<RoundItemEntity>,
  ) {}

  /** Throws `evaluation_round.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Round> {
    const found = await ownRows(ctx, this.rounds).findOneBy({ id });
    if (!found) throw notFound('evaluation_round');
    return found;
  }

  /** Who has it locked rates in it, changes what is asked, or closes it. Throws `evaluation_round.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<Round> {
    const found = await ownRows(ctx, this.rounds).lockOneBy({ id });
    if (!found) throw notFound('evaluation_round');
    return found;
  }

  /** The latest first. */
  list(ctx: Ctx, tableId: string): Promise<Round[]> {
    return ownRows(ctx, this.rounds).find({ where: { tableId }, order: { number: 'DESC' } });
  }

  insert(ctx: Ctx, round: Round): Promise<void> {
    return ownRows(ctx, this.rounds).insert(round);
  }

  /** Throws `evaluation_round.wrong_state` where it does not stand so any more. */
  change(ctx: Ctx, { id, state }: Round, change: Partial<Omit<Round, 'id'>>): Promise<void> {
    return ownRows(ctx, this.rounds).move('evaluation_round', { id, state }, change);
  }

  /** By their positions. */
  listItems(ctx: Ctx, ...roundIds: readonly string[]): Promise<RoundItem[]> {
    return ownRows(ctx, this.items).find({ where: { roundId: Any([...roundIds]) }, order: { position: 'ASC' } });
  }

  insertItems(ctx: Ctx, items: readonly RoundItem[]): Promise<void> {
    return ownRows(ctx, this.items).insert(...items);
  }

  async saveItem(ctx: Ctx, { id, ...change }: Partial<RoundItem> & Pick<RoundItem, 'id'>): Promise<void> {
    await ownRows(ctx, this.items).update({ id }, change);
  }

  async removeItem(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.items).delete({ id });
  }
}
