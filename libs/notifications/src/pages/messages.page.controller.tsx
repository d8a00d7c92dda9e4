// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idShape, STAFF } from '@reciproca/platform';
import { z } from 'zod';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { MessagesPage } from './messages.page.js';

const PAGE = 25;
const queryShape = z.object({ after: idShape.optional() });

@ApiExcludeController()
@Controller('messages')
@Allow(STAFF)
export class MessagesPageController {
  constructor(private readonly messages: OutgoingMessageRepository) {}

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input } = page.readQuery(queryShape);
    const { items, next } = await page.query(
      (ctx) => this.messages.list(ctx, { after: input?.after, limit: PAGE }),
      page.asMyself,
    );
    await page.html({
      title: page.t('notifications:messages.title'),
      body: <MessagesPage messages={items} nextHref={next && `/messages?after=${next}`} />,
    });
  }
}
