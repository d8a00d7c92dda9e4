// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import type { Seat } from '../domain/seat.js';
import { EvaluationTableEntity } from './evaluation-table.entity.js';
import { SeatEntity } from './seat.entity.js';

/** Tables and the seats at them. */
@Injectable()
export class TableRepository {
  constructor(
    @InjectRepository(EvaluationTableEntity) private readonly tables: Repository<EvaluationTableEntity>,
    @InjectRepository(SeatEntity) private readonly seats: Repository<SeatEntity>,
  ) {}

  /** Throws `evaluation_table.not_found`. */
  async get(ctx: Ctx, id: string): Promise<EvaluationTable> {
    const found = await ownRows(ctx, this.tables).findOneBy({ id });
    if (!found) throw notFound('evaluation_table');
    return found;
  }

  /** Who has it locked changes who sits there, and numbers what comes to it. Throws `evaluation_table.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<EvaluationTable> {
    const found = await ownRows(ctx, this.tables).lockOneBy({ id });
    if (!found) throw notFound('evaluation_table');
    return found;
  }

  /** The latest first. */
  list(ctx: Ctx): Promise<EvaluationTable[]> {
    return ownRows(ctx, this.tables).find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  listByIds(ctx: Ctx, ids: readonly string[]): Promise<EvaluationTable[]> {
    return ownRows(ctx, this.tables).find({ where: { id: Any([...ids]) }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  insert(ctx: Ctx, table: EvaluationTable): Promise<void> {
    return ownRows(ctx, this.tables).insert(table);
  }

  async save(ctx: Ctx, { id, ...change }: EvaluationTable): Promise<void> {
    await ownRows(ctx, this.tables).update({ id }, change);
  }

  /** Throws `evaluation_seat.not_found`. */
  async getSeat(ctx: Ctx, id: string): Promise<Seat> {
    const found = await ownRows(ctx, this.seats).findOneBy({ id });
    if (!found) throw notFound('evaluation_seat');
    return found;
  }

  /** By their numbers. */
  listSeats(ctx: Ctx, tableId: string): Promise<Seat[]> {
    return ownRows(ctx, this.seats).find({ where: { tableId }, order: { number: 'ASC' } });
  }

  listSeatsByIds(ctx: Ctx, ids: readonly string[]): Promise<Seat[]> {
    return ownRows(ctx, this.seats).findBy({ id: Any([...ids]) });
  }

  insertSeats(ctx: Ctx, seats: readonly Seat[]): Promise<void> {
    return ownRows(ctx, this.seats).insert(...seats);
  }
}
