// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  AllowWithoutSecondFactor,
  Documented,
  type Door,
  idParam,
  SMALL_BODY,
  Through,
  valid,
} from '@reciproca/platform';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { EndSession } from '../application/end-session.js';
import { SignIn } from '../application/sign-in.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { sessionListShape, signedInShape, signInShape } from './session.request.js';

@ApiTags('sessions')
@Controller('api/v1/sessions')
@Allow('account')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly endSession: EndSession,
    private readonly sessions: SessionRepository,
  ) {}

  @Post()
  @Allow('public')
  @RouteConfig(SMALL_BODY)
  @Documented({ summary: 'Sign in with a password', body: signInShape, answer: signedInShape, status: 201 })
  async open(
    @Through() door: Door,
    @Req() request: FastifyRequest,
    @Body(valid(signInShape)) input: z.output<typeof signInShape>,
  ) {
    const client = { kind: 'api' as const, address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const { sessionId: _, ...opened } = await door.query((ctx) => this.signIn.execute(ctx, input, client));
    return opened;
  }

  @Get()
  @Documented({ summary: 'My open sessions', answer: sessionListShape })
  async list(@Through() door: Door) {
    const rows = await door.query((ctx) => this.sessions.listOpen(ctx, door.viewer.personId));
    return {
      items: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        userAgent: row.userAgent,
        createdAt: row.createdAt,
        lastSeenAt: row.lastSeenAt,
        expiresAt: row.expiresAt,
        current: row.id === door.viewer.sessionId,
      })),
    };
  }

  @Delete('current')
  @AllowWithoutSecondFactor()
  @HttpCode(204)
  @Documented({ summary: 'Sign out', status: 204 })
  async endCurrent(@Through() door: Door): Promise<void> {
    await door.command((ctx) => this.endSession.one(ctx, door.viewer.personId, door.viewer.sessionId));
  }

  @Delete(':id')
  @HttpCode(204)
  @Documented({ summary: 'End one of my sessions', params: ['id'], status: 204 })
  async end(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.endSession.one(ctx, door.viewer.personId, id));
  }
}
