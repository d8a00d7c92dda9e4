// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { AskedSeat } from '../domain/asked-seat.js';
import type { OutsideJourney } from '../domain/outside-journey.js';
import type { AskableSource } from '../domain/ride-source.js';
import { AskSeat } from './ask-seat.js';
import { LookElsewhere } from './look-elsewhere.js';
import { RideSources } from './ride-sources.js';
import { SearchPlatforms } from './search-platforms.js';
import { SendSeat, type SentSeat } from './send-seat.js';

/** Who runs a piece of work in a transaction of its own; between two of them the net is asked. */
export interface Steps {
  query<Result>(read: (ctx: Ctx) => Promise<Result>): Promise<Result>;
  command<Result>(act: (ctx: Ctx) => Promise<Result>): Promise<Result>;
}

/** What is asked of other platforms for a request, step by step: what is ours in transactions, what is theirs outside of them. */
@Injectable()
export class BookElsewhere {
  constructor(
    private readonly look: LookElsewhere,
    private readonly sources: RideSources,
    private readonly platforms: SearchPlatforms,
    private readonly seats: AskSeat,
    private readonly send: SendSeat,
  ) {}

  /** Throws `listing.not_found`, `asked_seat.gone`, `.not_taken`, `.known`, `.too_many`. */
  async ask(steps: Steps, requestId: string, partnerId: string, ref: string): Promise<SentSeat> {
    const { source, journey } = await this.findJourney(steps, requestId, partnerId, ref);
    if (!source.takesBookings) throw new DomainError('asked_seat.not_taken', 'conflict');
    const seat = await steps.command((ctx) => this.seats.open(ctx, requestId, partnerId, journey));
    const sent = await this.send.book(source, seat, journey);
    await steps.command((ctx) => this.seats.settle(ctx, seat, sent));
    return sent;
  }

  /** Ours is called off whether they hear of it or not; whether they have. Throws `asked_seat.not_found`, `.wrong_state`. */
  async cancel(steps: Steps, requestId: string, seatId: string): Promise<boolean> {
    const { seat, source } = await this.findSeat(steps, requestId, seatId);
    await steps.command((ctx) => this.seats.cancel(ctx, seat));
    return source !== null && (await this.send.cancel(source, seat));
  }

  /** Whether the words got there. Throws `asked_seat.not_found`. */
  async write(steps: Steps, requestId: string, seatId: string, message: string): Promise<boolean> {
    const { seat, source } = await this.findSeat(steps, requestId, seatId);
    return source !== null && (await this.send.write(source, seat, message));
  }

  private async findJourney(steps: Steps, requestId: string, partnerId: string, ref: string): Promise<Found> {
    const { sought, sources, now } = await steps.query(async (ctx) => ({
      ...(await this.look.prepare(ctx, requestId)),
      now: ctx.clock.now(),
    }));
    const source = sources.find((one) => one.partnerId === partnerId);
    const [answer] = sought && source ? await this.platforms.execute(sought, [source], now) : [];
    const journey = answer?.journeys.find((one) => one.ref === ref);
    if (!source || !journey) throw new DomainError('asked_seat.gone', 'conflict');
    return { source, journey };
  }

  private findSeat(steps: Steps, requestId: string, seatId: string) {
    return steps.query(async (ctx): Promise<{ seat: AskedSeat; source: AskableSource | null }> => {
      const seat = await this.seats.get(ctx, requestId, seatId);
      const sources = await this.sources.listAskable(ctx);
      return { seat, source: sources.find(({ partnerId }) => partnerId === seat.partnerId) ?? null };
    });
  }
}

interface Found {
  readonly source: AskableSource;
  readonly journey: OutsideJourney;
}
