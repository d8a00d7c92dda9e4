// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idShape, pageQuery, STAFF, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';

const listQuery = z.object({ ...pageQuery, after: idShape.optional() });

const messageListShape = z.object({
  items: z.array(
    z.object({
      id: idShape,
      personId: idShape.nullable(),
      notificationId: idShape.nullable(),
      channel: z.enum(['email', 'sms', 'app_io']),
      address: z.string(),
      subject: z.string(),
      body: z.string(),
      state: z.enum(['queued', 'sent', 'delivered', 'recorded', 'failed']),
      attempts: z.int(),
      createdAt: z.iso.datetime(),
      sentAt: z.iso.datetime().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

@ApiTags('notifications')
@Controller('api/v1/outgoing-messages')
@Allow(STAFF)
export class OutgoingMessagesController {
  constructor(private readonly messages: OutgoingMessageRepository) {}

  @Get()
  @Documented({
    summary: 'E-mails, texts and messages in the IO app of the ente, newest first',
    query: listQuery,
    answer: messageListShape,
  })
  list(@Through() door: Door, @Query(valid(listQuery)) page: z.output<typeof listQuery>) {
    return door.query(async (ctx) => {
      const { items, next } = await this.messages.list(ctx, page);
      // Whether somebody has it in hand just now is nobody's affair outside: it has not left yet.
      return { items: items.map((one) => ({ ...one, state: one.state === 'sending' ? 'queued' : one.state })), next };
    });
  }
}
