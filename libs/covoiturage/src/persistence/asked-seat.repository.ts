// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { AskedSeat, SeatStatus } from '../domain/asked-seat.js';
import { AskedSeatEntity } from './asked-seat.entity.js';

@Injectable()
export class AskedSeatRepository {
  constructor(@InjectRepository(AskedSeatEntity) private readonly seats: Repository<AskedSeatEntity>) {}

  /** Of one request, the newest first. */
  list(ctx: Ctx, listingId: string): Promise<AskedSeat[]> {
    return ownRows(ctx, this.seats).find({ where: { listingId }, order: { askedAt: 'DESC', id: 'ASC' } });
  }

  find(ctx: Ctx, id: string): Promise<AskedSeat | null> {
    return ownRows(ctx, this.seats).findOneBy({ id });
  }

  /** False where one stands already in the same ride for the same request. */
  insertNew(ctx: Ctx, seat: AskedSeat): Promise<boolean> {
    return ownRows(ctx, this.seats).insertNew({ ...seat });
  }

  /** Throws `asked_seat.wrong_state` where it stands otherwise by now. */
  move(ctx: Ctx, { id, status: from }: Pick<AskedSeat, 'id' | 'status'>, status: SeatStatus): Promise<void> {
    return ownRows(ctx, this.seats).move('asked_seat', { id, status: from }, { status, changedAt: ctx.clock.now() });
  }

  /** It never got there. */
  async forget(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.seats).delete({ id, status: 'SENDING' });
  }
}
