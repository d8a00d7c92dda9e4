// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessLog } from '@reciproca/identity';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { SecondHomes } from '../application/second-homes.js';
import { secondHomeParam, secondHomesAnswer, secondHomesAnswerShape, secondHomeShape } from './second-home.request.js';

@ApiTags('territory')
@Controller('api/v1/people/:id/second-homes')
@Allow(STAFF)
export class SecondHomesController {
  constructor(
    private readonly homes: SecondHomes,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  @Documented({ summary: 'Where else a person is found, and when', params: ['id'], answer: secondHomesAnswerShape })
  list(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query(async (ctx) => {
      const homes = await this.homes.list(ctx, id);
      await this.accessLog.record(ctx, { action: 'read', personId: id, detail: { what: 'residence' } });
      return secondHomesAnswer(homes);
    });
  }

  @Post()
  @Documented({
    summary: 'Write down where else a person is found',
    params: ['id'],
    body: secondHomeShape,
    answer: secondHomesAnswerShape,
    status: 201,
  })
  add(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(secondHomeShape)) input: z.output<typeof secondHomeShape>,
  ) {
    return door.command(async (ctx) => secondHomesAnswer(await this.homes.add(ctx, id, input)));
  }

  @Post(':homeId/remove')
  @HttpCode(200)
  @Documented({
    summary: 'Take another home of a person’s away',
    params: ['id', 'homeId'],
    body: emptyShape,
    answer: secondHomesAnswerShape,
  })
  remove(
    @Through() door: Door,
    @Param(valid(secondHomeParam)) { id, homeId }: z.output<typeof secondHomeParam>,
    @Body(valid(emptyShape)) _: object,
  ) {
    return door.command(async (ctx) => secondHomesAnswer(await this.homes.remove(ctx, id, homeId)));
  }
}
