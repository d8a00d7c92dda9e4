// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Post, UseFilters, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, SMALL_BODY, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { PartnerDoor, type PartnerVisit } from '../application/partner-door.js';
import { ReceiveMessage } from '../application/receive-message.js';
import { messageShape } from './booking.request.js';
import { PartnerGuard, Visit } from './partner.guard.js';
import { StandardErrors } from './standard-errors.js';

@ApiTags('covoiturage')
@Controller('api/v1/covoiturage/:enteSlug/messages')
@Allow('public')
@UseFilters(StandardErrors)
@UseGuards(PartnerGuard)
export class MessagesController {
  constructor(
    private readonly door: PartnerDoor,
    private readonly receive: ReceiveMessage,
  ) {}

  @Post()
  @RouteConfig(SMALL_BODY)
  @Documented({
    ...{ summary: 'Words for who has a ride here; the office reads them and passes them on', params: ['enteSlug'] },
    ...{ body: messageShape, status: 201 },
  })
  async write(@Visit() visit: PartnerVisit, @Body(valid(messageShape)) body: z.output<typeof messageShape>) {
    const { from, to, message } = body;
    await this.door.run(visit, (ctx) => this.receive.execute(ctx, visit.partner, from, to, message));
    return {};
  }
}
