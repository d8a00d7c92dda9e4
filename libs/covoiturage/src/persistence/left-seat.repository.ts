// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { LeftSeat } from '../domain/left-seat.js';
import { LeftSeatEntity } from './left-seat.entity.js';

@Injectable()
export class LeftSeatRepository {
  constructor(@InjectRepository(LeftSeatEntity) private readonly seats: Repository<LeftSeatEntity>) {}

  async add(ctx: Ctx, { id, partnerId, pickUpAt }: LeftSeat): Promise<void> {
    await ownRows(ctx, this.seats).insertNew({ id, partnerId, pickUpAt });
  }

  /** All there are, and none of them any more: whoever takes them tells. */
  async take(ctx: Ctx): Promise<LeftSeat[]> {
    const rows = await ctx.tx.query<{ id: string; partner_id: string; pick_up_at: Date }>(
      'DELETE FROM left_seats WHERE ente_id = $1 RETURNING id, partner_id, pick_up_at',
      [ctx.enteId],
    );
    return rows.map(({ id, partner_id: partnerId, pick_up_at: pickUpAt }) => ({ id, partnerId, pickUpAt }));
  }
}
