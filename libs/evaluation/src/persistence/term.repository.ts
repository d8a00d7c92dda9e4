// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { Part, SeatTerm } from '../domain/seat.js';
import { SeatTermEntity } from './seat-term.entity.js';

/** Who sits where, and sat. */
@Injectable()
export class TermRepository {
  constructor(@InjectRepository(SeatTermEntity) private readonly terms: Repository<SeatTermEntity>) {}

  find(ctx: Ctx, id: string): Promise<SeatTerm | null> {
    return ownRows(ctx, this.terms).findOneBy({ id });
  }

  /** The latest first. */
  listOfSeat(ctx: Ctx, seatId: string): Promise<SeatTerm[]> {
    return ownRows(ctx, this.terms).find({ where: { seatId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  listRunning(ctx: Ctx, tableId: string): Promise<SeatTerm[]> {
    return ownRows(ctx, this.terms).find({
      where: { tableId, endedOn: IsNull() },
      order: { fromDay: 'ASC', id: 'ASC' },
    });
  }

  findRunning(ctx: Ctx, seatId: string, part: Part): Promise<SeatTerm | null> {
    return ownRows(ctx, this.terms).findOneBy({ seatId, part, endedOn: IsNull() });
  }

  listRunningOf(ctx: Ctx, personId: string): Promise<SeatTerm[]> {
    return ownRows(ctx, this.terms).find({
      where: { personId, endedOn: IsNull() },
      order: { fromDay: 'ASC', id: 'ASC' },
    });
  }

  insert(ctx: Ctx, term: SeatTerm): Promise<void> {
    return ownRows(ctx, this.terms).insert(term);
  }

  /** Throws `evaluation_term.wrong_state` where it has ended already. */
  end(ctx: Ctx, id: string, change: Pick<SeatTerm, 'endedOn' | 'endReason'>): Promise<void> {
    const ended = { ...change, outsideContact: null };
    return ownRows(ctx, this.terms).move('evaluation_term', { id, endedOn: IsNull() }, ended);
  }
}
