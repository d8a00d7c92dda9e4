// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { TRASPORTO } from '@reciproca/trasporto';
import { IsNull, type Repository } from 'typeorm';
import type { OutsideMessage } from '../domain/outside-booking.js';
import { OutsideMessageEntity } from './outside-message.entity.js';

@Injectable()
export class OutsideMessageRepository {
  constructor(@InjectRepository(OutsideMessageEntity) private readonly messages: Repository<OutsideMessageEntity>) {}

  insert(ctx: Ctx, message: OutsideMessage): Promise<void> {
    return ownRows(ctx, this.messages).insert(message);
  }

  countWaiting(ctx: Ctx, partnerId: string): Promise<number> {
    return ownRows(ctx, this.messages).countBy({ partnerId, passedOnAt: IsNull() });
  }

  isThere(ctx: Ctx, id: string): Promise<boolean> {
    return ownRows(ctx, this.messages).existsBy({ id });
  }

  /** Throws `outside_message.wrong_state` where a colleague was quicker. */
  passOn(ctx: Ctx, id: string): Promise<void> {
    const done = { passedOnAt: ctx.clock.now() };
    return ownRows(ctx, this.messages).move('outside_message', { id, passedOnAt: IsNull() }, done);
  }

  /** What a trip that is known outside, and still goes on, stands for here. */
  async findListingId(ctx: Ctx, tripId: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM listings WHERE ente_id = $1 AND (id = $2 OR series_id = $2) AND service = $3 AND state IN ('open','matched')
         AND (visibility = 'ente' OR id IN (SELECT listing_id FROM asked_seats WHERE trip_id = $2)) ORDER BY created_at, id LIMIT 1`,
      [ctx.enteId, tripId, TRASPORTO],
    );
    return row?.id ?? null;
  }

  /** Of every ente: what was asked and written about rides that are long over. */
  async forgetBefore(ctx: Ctx, before: Date): Promise<void> {
    await ctx.tx.query(
      `WITH over AS (DELETE FROM outside_bookings WHERE pick_up_at < $1), asked AS (DELETE FROM asked_seats WHERE pick_up_at < $1)
       DELETE FROM outside_messages WHERE sent_at < $1`,
      [before],
    );
  }
}
