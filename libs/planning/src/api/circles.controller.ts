// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import {
  type Acting,
  actingFields,
  actingShape,
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  listQuery,
  plainText,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import { z } from 'zod';
import { AnswerCircle } from '../application/answer-circle.js';
import { StartRun } from '../application/start-run.js';
import { ViewCircles } from '../application/view-circles.js';
import { circleListShape, type CircleResponse, circleShape } from '../application/circle.response.js';

const declineShape = z.strictObject({ reason: plainText(300).optional(), ...actingFields });
const runShape = z.object({ id: z.uuid() });

@ApiTags('circles')
@Controller('api/v1/circles')
@Allow('signed-in')
export class CirclesController {
  constructor(
    private readonly view: ViewCircles,
    private readonly answer: AnswerCircle,
    private readonly start: StartRun,
  ) {}

  @Get()
  @Documented({
    summary: 'My circles, those that wait first; staff see those of the ente',
    query: listQuery,
    forOther: true,
    answer: circleListShape,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<CircleResponse>> {
    return door.query((ctx) => this.view.list(ctx, page));
  }

  @Post('find')
  @Allow(STAFF)
  @Documented({
    summary: 'Looks for circles among everything open; what it finds is proposed a little later',
    body: emptyShape,
    answer: runShape,
    status: 201,
  })
  find(@Through() door: Door, @Body(valid(emptyShape)) _body: object): Promise<{ id: string }> {
    return door.command(async (ctx) => ({ id: await this.start.execute(ctx, 'circles', 'operator') }));
  }

  @Get(':id')
  @Documented({
    summary: 'One circle: who gives what to whom, and who has said yes',
    params: ['id'],
    forOther: true,
    answer: circleShape,
  })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<CircleResponse> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Documented({
    summary:
      'Says yes; the last yes makes all agreements, or dissolves the circle when a part of it is no longer to be had',
    params: ['id'],
    body: actingShape,
    answer: circleShape,
  })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) body: Acting,
  ): Promise<CircleResponse> {
    return this.act(door, id, body, (ctx) => this.answer.accept(ctx, id));
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Documented({
    summary: 'Says no, which dissolves the circle',
    params: ['id'],
    body: declineShape,
    answer: circleShape,
  })
  decline(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(declineShape)) { reason, ...acting }: z.infer<typeof declineShape>,
  ): Promise<CircleResponse> {
    return this.act(door, id, acting, (ctx) => this.answer.decline(ctx, id, reason ?? null));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow(STAFF)
  @Documented({
    summary: 'An operator’s yes to a circle all have said yes to',
    params: ['id'],
    body: emptyShape,
    answer: circleShape,
  })
  approve(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _body: object,
  ): Promise<CircleResponse> {
    return this.act(door, id, {}, (ctx) => this.answer.approve(ctx, id));
  }

  private act(door: Door, id: string, acting: Acting, work: (ctx: Ctx) => Promise<unknown>): Promise<CircleResponse> {
    return door.command(async (ctx) => {
      await work(ctx);
      return this.view.get(ctx, id);
    }, acting);
  }
}
