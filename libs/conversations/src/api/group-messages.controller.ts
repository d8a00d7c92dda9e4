// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
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
import { CallGroup } from '../application/call-group.js';
import { SendGroupMessage } from '../application/send-group-message.js';
import { TakeBackGroupMessage } from '../application/take-back-group-message.js';
import { ViewGroupMessages } from '../application/view-group-messages.js';
import { WriteGroupMessage } from '../application/write-group-message.js';
import { groupMessageShape, sendGroupShape } from './group-message.request.js';
import {
  calledAnswer,
  groupListAnswer,
  groupMessageListAnswer,
  groupMessageResponse,
  recipientListAnswer,
  recipientResponse,
  type RecipientListResponse,
  seenGroupMessageAnswer,
  seenGroupMessageResponse,
  type SeenGroupMessageResponse,
} from './group-message.response.js';

type Id = { id: string };
type Input = z.output<typeof groupMessageShape>;

@ApiTags('conversations')
@Controller('api/v1')
@Allow(STAFF)
export class GroupMessagesController {
  constructor(
    private readonly view: ViewGroupMessages,
    private readonly write: WriteGroupMessage,
    private readonly send: SendGroupMessage,
    private readonly takeBack: TakeBackGroupMessage,
    private readonly calls: CallGroup,
  ) {}

  @Get('people-groups')
  @Documented({ summary: 'The groups that can be written to', answer: groupListAnswer })
  groups(@Through() door: Door): Promise<z.infer<typeof groupListAnswer>> {
    return door.query(async (ctx) => ({
      items: (await this.view.choices(ctx)).map(({ says, groups }) => ({ says, groups: [...groups] })),
    }));
  }

  @Get('group-messages')
  @Documented({ summary: 'Messages to groups, the newest first', query: listQuery, answer: groupMessageListAnswer })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<z.infer<typeof groupMessageListAnswer>> {
    return door.query(async (ctx) => {
      const { items, next } = await this.view.list(ctx, page);
      return { items: items.map(groupMessageResponse), next };
    });
  }

  @Post('group-messages')
  @HttpCode(201)
  @Documented({ summary: 'A draft of a message to a group; nobody is told yet', body: groupMessageShape, status: 201 })
  draft(@Through() door: Door, @Body(valid(groupMessageShape)) input: Input): Promise<Id> {
    return door.command(async (ctx) => ({ id: (await this.write.draft(ctx, input)).id }));
  }

  @Put('group-messages/:id')
  @HttpCode(204)
  @Documented({ summary: 'Change a draft', params: ['id'], body: groupMessageShape, status: 204 })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(groupMessageShape)) input: Input,
  ): Promise<void> {
    return door.command((ctx) => this.write.change(ctx, id, input));
  }

  @Get('group-messages/:id')
  @Documented({
    summary: 'A message to a group and how many it reaches',
    params: ['id'],
    answer: seenGroupMessageAnswer,
  })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<SeenGroupMessageResponse> {
    return door.query(async (ctx) => seenGroupMessageResponse(await this.view.get(ctx, id)));
  }

  @Get('group-messages/:id/recipients')
  @Documented({
    summary: 'Whom it reaches and how, by name; once it is sent, who has read it',
    params: ['id'],
    query: listQuery,
    answer: recipientListAnswer,
  })
  recipients(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(listQuery)) page: PageAsk,
  ): Promise<RecipientListResponse> {
    return door.query(async (ctx) => {
      const { items, next } = await this.view.recipients(ctx, id, page);
      return { items: items.map(recipientResponse), next };
    });
  }

  @Post('group-messages/:id/send')
  @HttpCode(204)
  @Documented({
    summary: 'Send a draft, at night in the morning',
    params: ['id'],
    body: sendGroupShape,
    status: 204,
  })
  dispatch(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(sendGroupShape)) { sure }: z.output<typeof sendGroupShape>,
  ): Promise<void> {
    return door.command((ctx) => this.send.execute(ctx, id, sure));
  }

  @Post('group-messages/:id/take-back')
  @HttpCode(204)
  @Documented({ summary: 'Take back what waits or has just left', params: ['id'], body: emptyShape, status: 204 })
  revoke(@Through() door: Door, @Param(valid(idParam)) { id }: Id, @Body(valid(emptyShape)) _: object): Promise<void> {
    return door.command((ctx) => this.takeBack.execute(ctx, id));
  }

  @Post('group-messages/:id/calls')
  @HttpCode(200)
  @Documented({
    summary: 'Put on the call list whom only a call reaches',
    params: ['id'],
    body: emptyShape,
    answer: calledAnswer,
  })
  call(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(emptyShape)) _: object,
  ): Promise<z.infer<typeof calledAnswer>> {
    return door.command(async (ctx) => ({ calls: await this.calls.execute(ctx, id) }));
  }
}
