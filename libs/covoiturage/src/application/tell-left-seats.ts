// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, emit, type Finish, JobSchedule, Subscriptions, UnitOfWork } from '@reciproca/platform';
import { SEAT_LEFT, type SeatLeft } from '../domain/covoiturage.events.js';
import { LeftSeatRepository } from '../persistence/left-seat.repository.js';
import { RideSources } from './ride-sources.js';
import { SendSeat } from './send-seat.js';

const EVERY_MINUTES = 15;

/**
 * A driver elsewhere waits for somebody who does not come: their platform is told until it has heard, or the ride is over. Also of
 * those who are erased, of whom nothing is known any more but the booking's number.
 */
@Injectable()
export class TellLeftSeats implements OnModuleInit {
  private readonly logger = new Logger('TellLeftSeats');

  constructor(
    private readonly schedule: JobSchedule,
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly enti: Enti,
    private readonly seats: LeftSeatRepository,
    private readonly sources: RideSources,
    private readonly send: SendSeat,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte(EVERY_MINUTES, 'tell-left-seats', this.enti.listRowsWithPractices, (ctx) => this.hand(ctx));
    this.subscriptions.outside(SEAT_LEFT, 'covoiturage.tell_left_seat', (seed, { payload }, finish) =>
      this.tell(seed, payload, finish),
    );
  }

  private async hand(ctx: Ctx): Promise<void> {
    for (const { id, partnerId, pickUpAt } of await this.seats.take(ctx))
      await emit(ctx, { topic: SEAT_LEFT, payload: { seatId: id, partnerId, pickUpAt: pickUpAt.toISOString() } });
  }

  /** Where nobody answered it waits for the next turn. */
  private async tell(seed: CtxSeed, seat: SeatLeft, finish: Finish): Promise<void> {
    const isHeard = await this.isHeard(seed, seat);
    const { seatId: id, partnerId } = seat;
    await finish(async (ctx) => {
      if (!isHeard) await this.seats.add(ctx, { id, partnerId, pickUpAt: new Date(seat.pickUpAt) });
    });
  }

  /** Also where there is nobody to tell any more, or nothing. */
  private async isHeard(seed: CtxSeed, { seatId: id, partnerId, pickUpAt }: SeatLeft): Promise<boolean> {
    const isOver = new Date(pickUpAt) <= seed.clock.now();
    const sources = isOver ? [] : await this.unitOfWork.read(seed, (ctx) => this.sources.listAskable(ctx));
    const source = sources.find((one) => one.partnerId === partnerId);
    if (source) return this.send.cancel(source, { id });
    this.logger.warn({ seatId: id }, 'A seat was given up, and its platform does not know');
    return true;
  }
}
