// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { PracticeSessions } from '@reciproca/identity';
import { Allow, Documented, type Door, emptyShape, SMALL_BODY, STAFF, Through, valid } from '@reciproca/platform';
import type { FastifyRequest } from 'fastify';
import { ManagePractice } from '../application/manage-practice.js';
import { ShowPractice } from '../application/show-practice.js';
import { stepByToken } from '../application/step-by-token.js';
import { practiceShape, steppedShape } from './practice.request.js';

@ApiTags('practice')
@Controller('api/v1/practice')
@Allow(STAFF)
export class PracticeController {
  constructor(
    private readonly practice: ShowPractice,
    private readonly manage: ManagePractice,
    private readonly sessions: PracticeSessions,
  ) {}

  @Get()
  @Documented({ summary: 'Whether the ente has practice, and what to try in it', answer: practiceShape })
  show(@Through() door: Door) {
    return door.query((ctx) => this.practice.execute(ctx));
  }

  @Post()
  @Allow(['coordinator'])
  @RouteConfig(SMALL_BODY)
  @HttpCode(204)
  @Documented({ summary: 'Open practice: a copy of the ente with invented people', body: emptyShape, status: 204 })
  async open(@Through() door: Door, @Body(valid(emptyShape)) _: object): Promise<void> {
    await door.command((ctx) => this.manage.open(ctx));
  }

  @Post('anew')
  @Allow(['coordinator'])
  @RouteConfig(SMALL_BODY)
  @HttpCode(204)
  @Documented({ summary: 'Throw practice away and make it again', body: emptyShape, status: 204 })
  async beginAnew(@Through() door: Door, @Body(valid(emptyShape)) _: object): Promise<void> {
    await door.command((ctx) => this.manage.beginAnew(ctx));
  }

  @Delete()
  @Allow(['coordinator'])
  @HttpCode(204)
  @Documented({ summary: 'End practice', status: 204 })
  async end(@Through() door: Door): Promise<void> {
    await door.command((ctx) => this.manage.end(ctx));
  }

  @Post('session')
  @RouteConfig(SMALL_BODY)
  @Documented({
    summary: 'Step into practice: a session there beside one’s own',
    body: emptyShape,
    answer: steppedShape,
    status: 201,
  })
  enter(@Through() door: Door, @Req() request: FastifyRequest, @Body(valid(emptyShape)) _: object) {
    const client = { kind: 'api' as const, userAgent: request.headers['user-agent'] ?? '' };
    return stepByToken(
      (act) => door.command(act),
      (ctx) => this.sessions.enter(ctx, client),
    );
  }

  @Delete('session')
  @Documented({ summary: 'Step out of practice: one’s own session again, by a new token', answer: steppedShape })
  leave(@Through() door: Door) {
    return stepByToken(
      (act) => door.command(act),
      (ctx) => this.sessions.leave(ctx),
    );
  }
}
