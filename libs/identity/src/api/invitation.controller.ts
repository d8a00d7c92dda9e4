// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, SMALL_BODY, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { acceptInvitationShape, tokenParam } from './staff.request.js';

/** Open to whoever holds the link: it is the key. */
@ApiTags('staff')
@Controller('api/v1/invitations/:token')
@Allow('public')
export class InvitationController {
  constructor(private readonly acceptance: AcceptInvitation) {}

  @Post('accept')
  @HttpCode(204)
  @RouteConfig(SMALL_BODY)
  @Documented({ summary: 'Come in by a link', params: ['token'], body: acceptInvitationShape, status: 204 })
  async accept(
    @Through() door: Door,
    @Param(valid(tokenParam)) { token }: { token: string },
    @Body(valid(acceptInvitationShape)) input: z.output<typeof acceptInvitationShape>,
  ): Promise<void> {
    await door.query((ctx) => this.acceptance.execute(ctx, token, input));
  }
}
