// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, NewsMatters, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { Inbox } from '../application/inbox.js';
import { Titles } from '../application/titles.js';
import { notificationListShape, notificationResponse, seqShape } from './notification.response.js';

const listQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
const ackShape = z.strictObject({ seq: z.int().min(0) });
const emptyShape = z.strictObject({});
const doneShape = z.object({ link: z.string() });

@ApiTags('notifications')
@Controller('api/v1/notifications')
@Allow('account')
export class NotificationsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly titles: Titles,
    private readonly matters: NewsMatters,
  ) {}

  @Get()
  @Documented({
    summary: 'My notifications after a number, in their order',
    query: listQuery,
    answer: notificationListShape,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) { after, limit }: z.output<typeof listQuery>) {
    return door.query(async (ctx) => {
      const rows = await this.inbox.listAfter(ctx, after, limit + 1);
      const shown = rows.slice(0, limit);
      const matters = await this.matters.name(ctx, shown);
      const items = shown.map((row) => notificationResponse(this.titles, matters, row, door.language));
      return {
        items,
        next: rows.length > limit ? String(items.at(-1)?.seq) : null,
        lastSeq: await this.inbox.lastSeq(ctx),
        unread: await this.inbox.countUnread(ctx),
      };
    });
  }

  @Post('ack')
  @HttpCode(200)
  @Documented({ summary: 'Says that everything up to a number has arrived', body: ackShape, answer: seqShape })
  ack(@Through() door: Door, @Body(valid(ackShape)) { seq }: z.output<typeof ackShape>) {
    return door.command(async (ctx) => {
      await this.inbox.ack(ctx, seq);
      return { ackedSeq: (await this.inbox.counters(ctx)).ackedSeq };
    });
  }

  @Post(':id/read')
  @HttpCode(200)
  @Documented({ summary: 'Marks one as read', params: ['id'], body: emptyShape, answer: doneShape })
  read(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }, @Body(valid(emptyShape)) _: object) {
    return door.command(async (ctx) => ({ link: await this.inbox.markRead(ctx, id) }));
  }
}
