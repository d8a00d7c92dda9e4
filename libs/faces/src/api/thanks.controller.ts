// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageAsk } from '@reciproca/kernel';
import {
  type Acting,
  Allow,
  Documented,
  type Door,
  idParam,
  listQuery,
  STAFF,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import type { z } from 'zod';
import { MyThanks } from '../application/my-thanks.js';
import { SettleThanks } from '../application/settle-thanks.js';
import { WriteThanks } from '../application/write-thanks.js';
import { removeThanksShape, reportThanksShape, settleThanksShape, thanksShape } from './thanks.request.js';
import {
  reportedThanksAnswer,
  type ReportedThanksResponse,
  reportedThanksResponse,
  thanksListAnswer,
  type ThanksListResponse,
  thanksListResponse,
} from './thanks.response.js';

type Id = { id: string };

@ApiTags('faces')
@Controller('api/v1')
@Allow('signed-in')
export class ThanksController {
  constructor(
    private readonly mine: MyThanks,
    private readonly write: WriteThanks,
    private readonly reported: SettleThanks,
  ) {}

  @Get('thanks')
  @Documented({
    summary: 'The words of thanks one has received',
    query: listQuery,
    forOther: true,
    answer: thanksListAnswer,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<ThanksListResponse> {
    return door.query(async (ctx) => thanksListResponse(await this.mine.list(ctx, page)));
  }

  @Post('agreements/:id/thanks')
  @WithinScope('each-service')
  @HttpCode(201)
  @Documented({
    summary: 'Thank the other one, once, within 30 days of the end',
    params: ['id'],
    body: thanksShape,
    status: 201,
  })
  thank(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(thanksShape)) { words, ...acting }: z.output<typeof thanksShape>,
  ): Promise<Id> {
    return door.command((ctx) => this.write.execute(ctx, id, words), acting);
  }

  @Post('thanks/:id/remove')
  @HttpCode(204)
  @Documented({ summary: 'Take words off one’s own page', params: ['id'], body: removeThanksShape, status: 204 })
  remove(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(removeThanksShape)) acting: Acting,
  ): Promise<void> {
    return door.command((ctx) => this.mine.remove(ctx, id), acting);
  }

  @Post('thanks/:id/report')
  @HttpCode(204)
  @Documented({ summary: 'Ask staff to look at the words', params: ['id'], body: reportThanksShape, status: 204 })
  report(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(reportThanksShape)) { why, ...acting }: z.output<typeof reportThanksShape>,
  ): Promise<void> {
    return door.command((ctx) => this.mine.report(ctx, id, why ?? null), acting);
  }

  @Get('thanks-reports/:id')
  @Allow(STAFF)
  @Documented({ summary: 'Words of thanks that were reported', params: ['id'], answer: reportedThanksAnswer })
  read(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<ReportedThanksResponse> {
    return door.look(async (ctx) => reportedThanksResponse(await this.reported.read(ctx, id)));
  }

  @Post('thanks-reports/:id/settle')
  @Allow(STAFF)
  @HttpCode(204)
  @Documented({ summary: 'The words go off the page, or stay', params: ['id'], body: settleThanksShape, status: 204 })
  settle(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(settleThanksShape)) { outcome }: z.output<typeof settleThanksShape>,
  ): Promise<void> {
    return door.command((ctx) => this.reported.execute(ctx, id, outcome));
  }
}
