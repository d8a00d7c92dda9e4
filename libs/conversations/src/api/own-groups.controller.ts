// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageAsk } from '@reciproca/kernel';
import { Allow, Documented, type Door, emptyShape, idParam, listQuery, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { GroupWriters } from '../application/group-writers.js';
import { SendGroupMessage } from '../application/send-group-message.js';
import { TakeBackGroupMessage } from '../application/take-back-group-message.js';
import { ViewGroupMessages } from '../application/view-group-messages.js';
import { WriteGroupMessage } from '../application/write-group-message.js';
import { ownGroupShape, sendGroupShape } from './group-message.request.js';
import {
  groupMessageResponse,
  ownGroupsAnswer,
  seenGroupMessageAnswer,
  seenGroupMessageResponse,
  type SeenGroupMessageResponse,
} from './group-message.response.js';

type Id = { id: string };
type Input = z.output<typeof ownGroupShape>;

/** For who answers for a group, such as a garden: to its people, under their own name. */
@ApiTags('conversations')
@Controller('api/v1/own-groups')
@Allow('signed-in')
export class OwnGroupsController {
  constructor(
    private readonly writers: GroupWriters,
    private readonly view: ViewGroupMessages,
    private readonly write: WriteGroupMessage,
    private readonly send: SendGroupMessage,
    private readonly takeBack: TakeBackGroupMessage,
  ) {}

  @Get()
  @Documented({
    summary: 'The groups one answers for, and what one has written to them, the newest first',
    query: listQuery,
    answer: ownGroupsAnswer,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<z.infer<typeof ownGroupsAnswer>> {
    return door.query(async (ctx) => {
      const { items, next } = await this.view.listOwn(ctx, page);
      return { groups: [...(await this.writers.listOwn(ctx))], items: items.map(groupMessageResponse), next };
    });
  }

  @Post()
  @HttpCode(201)
  @Documented({ summary: 'A draft to one of them; nobody is told yet', body: ownGroupShape, status: 201 })
  draft(@Through() door: Door, @Body(valid(ownGroupShape)) input: Input): Promise<Id> {
    return door.command(async (ctx) => ({ id: (await this.write.draft(ctx, input)).id }));
  }

  @Get(':id')
  @Documented({ summary: 'One of them and how many it reaches', params: ['id'], answer: seenGroupMessageAnswer })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<SeenGroupMessageResponse> {
    return door.query(async (ctx) => seenGroupMessageResponse(await this.view.get(ctx, id)));
  }

  @Put(':id')
  @HttpCode(204)
  @Documented({ summary: 'Change a draft', params: ['id'], body: ownGroupShape, status: 204 })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(ownGroupShape)) input: Input,
  ): Promise<void> {
    return door.command((ctx) => this.write.change(ctx, id, input));
  }

  @Post(':id/send')
  @HttpCode(204)
  @Documented({ summary: 'Send a draft, at night in the morning', params: ['id'], body: sendGroupShape, status: 204 })
  dispatch(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(sendGroupShape)) { sure }: z.output<typeof sendGroupShape>,
  ): Promise<void> {
    return door.command((ctx) => this.send.execute(ctx, id, sure));
  }

  @Post(':id/take-back')
  @HttpCode(204)
  @Documented({ summary: 'Take back what waits or has just left', params: ['id'], body: emptyShape, status: 204 })
  revoke(@Through() door: Door, @Param(valid(idParam)) { id }: Id, @Body(valid(emptyShape)) _: object): Promise<void> {
    return door.command((ctx) => this.takeBack.execute(ctx, id));
  }
}
