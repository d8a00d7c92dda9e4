// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ViewListings } from '@reciproca/exchange';
import { type Ctx, DomainError, isStaff, newId, notFound } from '@reciproca/kernel';
import { type AskedSeat, isLive, MOST_SEATS } from '../domain/asked-seat.js';
import type { OutsideJourney } from '../domain/outside-journey.js';
import { AskedSeatRepository } from '../persistence/asked-seat.repository.js';
import type { SentSeat } from './send-seat.js';

/** A seat in a ride of another platform: written down, sent by {@link SendSeat} between two transactions, and settled. */
@Injectable()
export class AskSeat {
  constructor(
    private readonly listings: ViewListings,
    private readonly seats: AskedSeatRepository,
  ) {}

  /** Those of a request, for who asks for the ride and for staff. Throws `listing.not_found`. */
  async list(ctx: Ctx, requestId: string): Promise<AskedSeat[]> {
    await this.ensureOf(ctx, requestId);
    return this.seats.list(ctx, requestId);
  }

  /** Throws `asked_seat.not_found`. */
  async get(ctx: Ctx, requestId: string, seatId: string): Promise<AskedSeat> {
    const found = (await this.list(ctx, requestId)).find(({ id }) => id === seatId);
    if (!found) throw notFound('asked_seat');
    return found;
  }

  /** Throws `listing.not_found`, `asked_seat.known`, `asked_seat.too_many`. */
  async open(ctx: Ctx, requestId: string, partnerId: string, journey: OutsideJourney): Promise<AskedSeat> {
    const row = await this.ensureOf(ctx, requestId);
    const now = ctx.clock.now();
    const live = (await this.seats.list(ctx, requestId)).filter((seat) => isLive(seat, now));
    if (live.length >= MOST_SEATS) throw new DomainError('asked_seat.too_many', 'conflict');
    const { driverId, driverAlias, operator: driverOperator, pickUpAt, pickUpLabel, dropLabel } = journey;
    const seat: AskedSeat = {
      ...{ id: newId(), partnerId, personId: row.person_id, listingId: requestId, tripId: row.series_id ?? row.id },
      ...{ driverId, driverAlias, driverOperator, pickUpAt, pickUpLabel, dropLabel },
      ...{ status: 'SENDING', askedAt: now, changedAt: now },
    };
    if (!(await this.seats.insertNew(ctx, seat))) throw new DomainError('asked_seat.known', 'conflict');
    return seat;
  }

  /** What has become of it on the way; one nobody answered for stays on its way. */
  async settle(ctx: Ctx, seat: AskedSeat, sent: SentSeat): Promise<void> {
    await this.ensureOf(ctx, seat.listingId);
    if (sent === 'refused') return this.seats.forget(ctx, seat.id);
    if (sent !== 'unknown') await this.seats.move(ctx, seat, sent);
  }

  /** Called off by who asked. Throws `asked_seat.wrong_state`. */
  async cancel(ctx: Ctx, seat: AskedSeat): Promise<void> {
    await this.ensureOf(ctx, seat.listingId);
    if (!isLive(seat, ctx.clock.now())) throw new DomainError('asked_seat.wrong_state', 'conflict');
    await this.seats.move(ctx, seat, 'CANCELLED');
  }

  private async ensureOf(ctx: Ctx, requestId: string) {
    const row = await this.listings.get(ctx, 'request', requestId);
    if (!(isStaff(ctx) || row.person_id === ctx.beneficiaryId)) throw notFound('listing');
    return row;
  }
}
