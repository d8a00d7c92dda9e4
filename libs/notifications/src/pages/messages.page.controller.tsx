// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idShape, STAFF } from '@reciproca/platform';
import { z } from 'zod';
import { People } from '@reciproca/identity';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { MessagesPage } from './messages.page.js';

const PAGE = 25;
const queryShape = z.object({ after: idShape.optional() });

@ApiExcludeController()
@Controller('messages')
@Allow(STAFF)
export class MessagesPageController {
  constructor(
    private readonly messages: OutgoingMessageRepository,
    private readonly people: People,
  ) {}

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input } = page.readQuery(queryShape);
    const { items, next, people } = await page.query(async (ctx) => {
      const found = await this.messages.list(ctx, { after: input?.after, limit: PAGE });
      const ids = found.items.flatMap(({ personId }) => personId ?? []);
      return { ...found, people: await this.people.listPeopleByIds(ctx, ids) };
    }, page.asMyself);
    await page.html({
      title: page.t('notifications:messages.title'),
      body: <MessagesPage messages={items} people={people} nextHref={next && `/messages?after=${next}`} />,
    });
  }
}
