// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageAsk } from '@reciproca/kernel';
import {
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  listQuery,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { SettleReport, type WholeReport } from '../application/settle-report.js';
import { ViewConversations } from '../application/view-conversations.js';
import { WriteMessage } from '../application/write-message.js';
import {
  conversationAnswer,
  type ConversationResponse,
  conversationResponse,
  reportAnswer,
  type ReportResponse,
} from './conversation.response.js';
import { officeMessageShape, settleShape } from './message.request.js';

type Id = { id: string };

@ApiTags('conversations')
@Controller('api/v1')
@Allow(STAFF)
export class OfficeConversationsController {
  constructor(
    private readonly view: ViewConversations,
    private readonly write: WriteMessage,
    private readonly reports: SettleReport,
  ) {}

  @Get('people/:id/conversation')
  @Documented({
    summary: 'What a person and the office have written',
    params: ['id'],
    query: listQuery,
    answer: conversationAnswer,
  })
  get(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(listQuery)) page: PageAsk,
  ): Promise<ConversationResponse> {
    return door.query(async (ctx) => conversationResponse(await this.view.ofOffice(ctx, id, page)));
  }

  @Post('people/:id/conversation')
  @HttpCode(201)
  @Documented({ summary: 'Write to a person for the office', params: ['id'], body: officeMessageShape, status: 201 })
  answer(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(officeMessageShape)) { words }: z.output<typeof officeMessageShape>,
  ): Promise<Id> {
    return door.command(async (ctx) => ({ id: (await this.write.fromOffice(ctx, id, words)).id }));
  }

  @Post('people/:id/conversation/done')
  @HttpCode(204)
  @Documented({ summary: 'What the person wrote needs no answer', params: ['id'], body: emptyShape, status: 204 })
  finish(@Through() door: Door, @Param(valid(idParam)) { id }: Id, @Body(valid(emptyShape)) _: object): Promise<void> {
    return door.command((ctx) => this.write.finish(ctx, id));
  }

  @Get('message-reports/:id')
  @Documented({ summary: 'A message that was reported, with those before it', params: ['id'], answer: reportAnswer })
  report(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<ReportResponse> {
    return door.look(async (ctx) => reportResponse(await this.reports.read(ctx, id)));
  }

  @Post('message-reports/:id/settle')
  @HttpCode(204)
  @Documented({ summary: 'The message goes off the page, or stays', params: ['id'], body: settleShape, status: 204 })
  settle(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(settleShape)) { outcome }: z.output<typeof settleShape>,
  ): Promise<void> {
    return door.command((ctx) => this.reports.execute(ctx, id, outcome));
  }
}

function reportResponse({ report: { id, why, at, outcome }, messages, names }: WholeReport): ReportResponse {
  return {
    ...{ id, why, outcome },
    at: at.toISOString(),
    messages: messages.map(({ senderId, ...message }) => ({
      id: message.id,
      sender: senderId ? { id: senderId, name: names.get(senderId) ?? '' } : null,
      words: message.words,
      at: message.at.toISOString(),
    })),
  };
}
