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
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import type { z } from 'zod';
import { ReportMessage } from '../application/report-message.js';
import { TakeBackMessage } from '../application/take-back-message.js';
import { ViewConversations } from '../application/view-conversations.js';
import { WriteMessage } from '../application/write-message.js';
import {
  conversationAnswer,
  conversationListAnswer,
  type ConversationListResponse,
  conversationListResponse,
  type ConversationResponse,
  conversationResponse,
} from './conversation.response.js';
import { messageShape, personParam, reportShape, takeBackShape } from './message.request.js';

@ApiTags('conversations')
@Controller('api/v1/conversations')
@Allow('signed-in')
export class ConversationsController {
  constructor(
    private readonly view: ViewConversations,
    private readonly write: WriteMessage,
    private readonly takeBack: TakeBackMessage,
    private readonly report: ReportMessage,
  ) {}

  @Get()
  @Documented({
    summary: 'With whom one has written, and the last words of each',
    query: listQuery,
    forOther: true,
    answer: conversationListAnswer,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<ConversationListResponse> {
    return door.query(async (ctx) => conversationListResponse(await this.view.list(ctx, page)));
  }

  @Get('office')
  @Documented({
    summary: 'What oneself and the office have written',
    forOther: true,
    query: listQuery,
    answer: conversationAnswer,
  })
  withOffice(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<ConversationResponse> {
    return door.query(async (ctx) => conversationResponse(await this.view.withOffice(ctx, page)));
  }

  @Post('office')
  @HttpCode(201)
  @Documented({ summary: 'Write to the office', body: messageShape, status: 201 })
  async toOffice(
    @Through() door: Door,
    @Body(valid(messageShape)) { words, ...acting }: z.output<typeof messageShape>,
  ): Promise<{ id: string }> {
    return door.command(async (ctx) => ({ id: (await this.write.toOffice(ctx, words)).id }), acting);
  }

  @Get('with/:personId')
  @WithinScope('each-service')
  @Documented({
    summary:
      'What oneself and another have written, from a proposal between them until a week after the last agreement',
    forOther: true,
    params: ['personId'],
    query: listQuery,
    answer: conversationAnswer,
  })
  with(
    @Through() door: Door,
    @Param(valid(personParam)) { personId }: { personId: string },
    @Query(valid(listQuery)) page: PageAsk,
  ): Promise<ConversationResponse> {
    return door.query(async (ctx) => conversationResponse(await this.view.with(ctx, personId, page)));
  }

  @Post('with/:personId')
  @WithinScope('each-service')
  @HttpCode(201)
  @Documented({
    summary: 'Write to somebody one has something to do with',
    params: ['personId'],
    body: messageShape,
    status: 201,
  })
  async toPerson(
    @Through() door: Door,
    @Param(valid(personParam)) { personId }: { personId: string },
    @Body(valid(messageShape)) { words, ...acting }: z.output<typeof messageShape>,
  ): Promise<{ id: string }> {
    return door.command(async (ctx) => ({ id: (await this.write.toPerson(ctx, personId, words)).id }), acting);
  }

  @Post('messages/:id/take-back')
  @WithinScope('each-service')
  @HttpCode(204)
  @Documented({ summary: 'Take back what one has just written', params: ['id'], body: takeBackShape, status: 204 })
  async takeBackOwn(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(takeBackShape)) acting: Acting,
  ): Promise<void> {
    await door.command((ctx) => this.takeBack.execute(ctx, id), acting);
  }

  @Post('messages/:id/report')
  @WithinScope('each-service')
  @HttpCode(204)
  @Documented({ summary: 'Ask staff to look at what somebody wrote', params: ['id'], body: reportShape, status: 204 })
  async reportIt(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(reportShape)) { why, ...acting }: z.output<typeof reportShape>,
  ): Promise<void> {
    await door.command((ctx) => this.report.execute(ctx, id, why ?? null), acting);
  }
}
