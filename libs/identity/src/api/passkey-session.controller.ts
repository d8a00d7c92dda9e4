// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, MIDDLE_BODY, SMALL_BODY, Through, valid } from '@reciproca/platform';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { SignInWithPasskey } from '../application/sign-in-with-passkey.js';
import { passkeyOptionsShape, passkeySignInShape } from './passkey.request.js';
import { signedInShape } from './session.request.js';

@ApiTags('sessions')
@Controller('api/v1/sessions/passkey')
@Allow('public')
export class PasskeySessionController {
  constructor(private readonly signIn: SignInWithPasskey) {}

  @Post('options')
  @HttpCode(200)
  @RouteConfig(SMALL_BODY)
  @Documented({
    summary: 'What a device is asked to sign in with a passkey',
    body: emptyShape,
    answer: passkeyOptionsShape,
  })
  ask(@Through() door: Door, @Body(valid(emptyShape)) _: object) {
    return door.query((ctx) => this.signIn.ask(ctx.clock.now()));
  }

  @Post()
  @RouteConfig(MIDDLE_BODY)
  @Documented({ summary: 'Sign in with a passkey', body: passkeySignInShape, answer: signedInShape, status: 201 })
  async open(
    @Through() door: Door,
    @Req() request: FastifyRequest,
    @Body(valid(passkeySignInShape)) answer: z.output<typeof passkeySignInShape>,
  ) {
    const client = { kind: 'api' as const, address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const { sessionId: _, ...opened } = await door.query((ctx) => this.signIn.execute(ctx, answer, client));
    return opened;
  }
}
