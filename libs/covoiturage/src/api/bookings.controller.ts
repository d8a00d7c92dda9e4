// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { Allow, Documented, PLATFORM_CONFIG, type PlatformConfig, SMALL_BODY, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { FollowBooking } from '../application/follow-booking.js';
import { PartnerDoor, type PartnerVisit } from '../application/partner-door.js';
import { ReceiveBooking } from '../application/receive-booking.js';
import type { StandingBooking } from '../domain/outside-booking.js';
import { bookingInput, bookingParam, eventShape, moveQuery, newBookingShape } from './booking.request.js';
import { bookingAnswer, bookingResponse } from './booking.response.js';
import { ownOperator } from '../application/own-operator.js';
import { PartnerGuard, Visit } from './partner.guard.js';
import { StandardErrors } from './standard-errors.js';

const ONE = ['enteSlug', 'bookingId'];
type Moved = z.output<typeof moveQuery>;
type Which = z.output<typeof bookingParam>;

@ApiTags('covoiturage')
@Controller('api/v1/covoiturage/:enteSlug')
@Allow('public')
@UseFilters(StandardErrors)
@UseGuards(PartnerGuard)
export class BookingsController {
  private readonly operator: string;

  constructor(
    private readonly door: PartnerDoor,
    private readonly receive: ReceiveBooking,
    private readonly follow: FollowBooking,
    @Inject(PLATFORM_CONFIG) config: PlatformConfig,
  ) {
    this.operator = ownOperator(config);
  }

  @Post('bookings')
  @RouteConfig(SMALL_BODY)
  @Documented({
    ...{ summary: 'Ask for a seat in an offered ride', params: ['enteSlug'], status: 201 },
    ...{ body: newBookingShape, answer: bookingAnswer },
  })
  book(@Visit() visit: PartnerVisit, @Body(valid(newBookingShape)) body: z.output<typeof newBookingShape>) {
    return this.door.run(visit, async (ctx) =>
      this.written(ctx, visit, await this.receive.execute(ctx, visit.partner, bookingInput(body))),
    );
  }

  @Get('bookings/:bookingId')
  @Documented({ summary: 'How a booking stands', params: ONE, answer: bookingAnswer })
  show(@Visit() visit: PartnerVisit, @Param(valid(bookingParam)) { bookingId }: Which) {
    return this.door.read(visit, async (ctx) =>
      this.written(ctx, visit, await this.follow.get(ctx, visit.partner, bookingId)),
    );
  }

  @Patch('bookings/:bookingId')
  @RouteConfig(SMALL_BODY)
  @Documented({ summary: 'Call a booking off', params: ONE, query: moveQuery, answer: bookingAnswer })
  move(
    @Visit() visit: PartnerVisit,
    @Param(valid(bookingParam)) { bookingId }: Which,
    @Query(valid(moveQuery)) { status }: Moved,
  ) {
    return this.door.run(visit, async (ctx) => {
      await this.follow.move(ctx, visit.partner, bookingId, status);
      return this.written(ctx, visit, await this.follow.get(ctx, visit.partner, bookingId));
    });
  }

  @Post('booking_events')
  @RouteConfig(SMALL_BODY)
  @HttpCode(200)
  @Documented({ summary: 'What has become of a booking', params: ['enteSlug'], body: eventShape })
  async hear(@Visit() visit: PartnerVisit, @Body(valid(eventShape)) { data }: z.output<typeof eventShape>) {
    await this.door.run(visit, (ctx) => this.follow.hear(ctx, visit.partner, data.id, data.status));
    return {};
  }

  private written(ctx: Ctx, { partner }: PartnerVisit, booking: StandingBooking) {
    return bookingResponse(booking, partner, this.operator, ctx.clock.now());
  }
}
