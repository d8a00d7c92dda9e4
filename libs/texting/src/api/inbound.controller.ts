// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, emptyShape } from '@reciproca/platform';
import type { FastifyRequest } from 'fastify';
import { ReceiveText } from '../application/receive-text.js';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../application/signature.js';
import { inboundShape } from '../application/inbound.input.js';
import { RawBodies } from './raw-bodies.js';

@ApiTags('texting')
@Controller('api/v1/sms/inbound')
@Allow('public')
export class InboundController {
  constructor(
    private readonly receive: ReceiveText,
    private readonly bodies: RawBodies,
  ) {}

  /** Open to everybody because every request proves by its signature who sends it. */
  @Post(':enteSlug')
  @HttpCode(202)
  @Documented({ summary: 'An incoming text, signed by the ente’s provider', body: inboundShape, answer: emptyShape })
  async take(@Param('enteSlug') slug: string, @Req() request: FastifyRequest): Promise<Record<string, never>> {
    await this.receive.execute(slug, {
      timestamp: headerOf(request, TIMESTAMP_HEADER),
      signature: headerOf(request, SIGNATURE_HEADER),
      rawBody: this.bodies.find(request),
    });
    return {};
  }
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
