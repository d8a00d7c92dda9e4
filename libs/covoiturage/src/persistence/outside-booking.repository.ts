// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, type Own } from '@reciproca/platform';
import { MoreThan, type Repository } from 'typeorm';
import type { OutsideBooking, StandingBooking } from '../domain/outside-booking.js';
import { OutsideBookingEntity } from './outside-booking.entity.js';

@Injectable()
export class OutsideBookingRepository {
  constructor(@InjectRepository(OutsideBookingEntity) private readonly bookings: Repository<OutsideBookingEntity>) {}

  /** False where the platform has sent one of that id before. */
  insertNew(ctx: Ctx, booking: OutsideBooking): Promise<boolean> {
    return ownRows(ctx, this.bookings).insertNew(booking);
  }

  /** By the id both sides use, with how its appointment stands. */
  async findTheirs(ctx: Ctx, partnerId: string, bookingId: string): Promise<StandingBooking | null> {
    const found = await ownRows(ctx, this.bookings).findOneBy({ partnerId, bookingId });
    return found && this.withAgreement(ctx, found);
  }

  async find(ctx: Ctx, id: string): Promise<StandingBooking | null> {
    const found = await ownRows(ctx, this.bookings).findOneBy({ id });
    return found && this.withAgreement(ctx, found);
  }

  /** Of rides to come: what nobody answered in time waits no more. */
  countWaiting(ctx: Ctx, partnerId: string): Promise<number> {
    return ownRows(ctx, this.bookings).countBy({ partnerId, state: 'waiting', pickUpAt: MoreThan(ctx.clock.now()) });
  }

  /** Throws `outside_booking.wrong_state` where it does not wait any more. */
  answer(ctx: Ctx, id: string, change: Partial<Pick<OutsideBooking, 'state' | 'agreementId'>>): Promise<void> {
    return ownRows(ctx, this.bookings).move('outside_booking', { id, state: 'waiting' }, change);
  }

  /** From whichever state it stood in. Throws `outside_booking.wrong_state` where that is another one by now. */
  cancel(ctx: Ctx, { id, state }: Pick<OutsideBooking, 'id' | 'state'>): Promise<void> {
    return ownRows(ctx, this.bookings).move('outside_booking', { id, state }, { state: 'cancelled' });
  }

  private async withAgreement(ctx: Ctx, booking: Own<OutsideBookingEntity>): Promise<StandingBooking> {
    const [row] = await ctx.tx.query<Pick<StandingBooking, 'agreementState'>>(
      'SELECT state AS "agreementState" FROM agreements WHERE id = $1 AND ente_id = $2',
      [booking.agreementId, ctx.enteId],
    );
    return { ...booking, agreementState: row?.agreementState ?? null };
  }
}
