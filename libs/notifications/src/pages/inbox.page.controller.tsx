// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idParam, NewsMatters, valid } from '@reciproca/platform';
import { z } from 'zod';
import { Inbox } from '../application/inbox.js';
import { Titles } from '../application/titles.js';
import { InboxPage } from './inbox.page.js';

const PAGE = 30;
const queryShape = z.object({ before: z.coerce.number().int().min(1).optional() });

/** One's own, also while acting for somebody: their notices are theirs to read. */
@ApiExcludeController()
@Controller('inbox')
@Allow('account')
export class InboxPageController {
  constructor(
    private readonly inbox: Inbox,
    private readonly titles: Titles,
    private readonly matters: NewsMatters,
  ) {}

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input } = page.readQuery(queryShape);
    const { rows, matters, now } = await page.look(async (ctx) => {
      const found = await this.inbox.listNewest(ctx, { before: input?.before, limit: PAGE + 1 });
      const newest = found[0];
      // Who opens the inbox has got what it shows: nobody needs to be called about it.
      if (newest && !input?.before) await this.inbox.ack(ctx, newest.seq);
      return { rows: found, matters: await this.matters.name(ctx, found), now: ctx.clock.now() };
    }, page.asMyself);
    const shown = rows.slice(0, PAGE);
    const nextHref = rows.length > PAGE ? `/inbox?before=${shown.at(-1)?.seq}` : null;
    await page.html({
      title: page.t('notifications:inbox.title'),
      body: <InboxPage titles={this.titles} matters={matters} notifications={shown} now={now} nextHref={nextHref} />,
    });
  }

  @Post('read')
  async readAll(@Page() page: PageDoor): Promise<void> {
    await page.command((ctx) => this.inbox.markAllRead(ctx), page.asMyself);
    page.redirect('/inbox', { key: 'notifications:inbox.marked' });
  }

  /** Marks it as read on the way to what it is about. */
  @Get(':id')
  async open(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    page.redirect(await page.look((ctx) => this.inbox.markRead(ctx, id), page.asMyself));
  }
}
