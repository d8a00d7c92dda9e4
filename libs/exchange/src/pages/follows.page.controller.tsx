// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, plainText, valid, WithinScope } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { BoardFollows } from '../application/board-follows.js';
import { serviceShape } from '../application/service.shape.js';
import { LISTING_KINDS } from '../domain/listing.js';
import { aroundPath } from './around.query.js';
import { FollowsPage } from './follows.page.js';
import { backOnRefusal } from './listing.page.controller.js';

const followShape = z.object({
  kind: z.enum(LISTING_KINDS),
  service: serviceShape.optional(),
  category: plainText(60).optional(),
  words: plainText(80).optional(),
});
const nothingShape = z.object({});

/** Following a kind of help, or words such as a place, on the board. */
@ApiExcludeController()
@Controller('around/follows')
@Allow('signed-in')
@WithinScope('each-service')
export class FollowsPageController {
  constructor(private readonly follows: BoardFollows) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const follows = await page.query((ctx) => this.follows.list(ctx));
    await page.html({
      title: page.t('exchange:follow.title'),
      backHref: '/around',
      body: <FollowsPage follows={follows} newKey={() => page.newKey()} />,
    });
  }

  @Post()
  async add(@Page() page: PageDoor, @Body(valid(followShape)) asked: z.output<typeof followShape>): Promise<void> {
    const path = aroundPath({ view: 'list', ...asked });
    await backOnRefusal(page, path, async () => {
      await page.command((ctx) => this.follows.add(ctx, asked));
      page.redirect(path, { key: 'exchange:follow.added' });
    });
  }

  @Post(':id/end')
  async end(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(nothingShape)) _nothing: z.output<typeof nothingShape>,
  ): Promise<void> {
    await page.command((ctx) => this.follows.end(ctx, id));
    page.redirect('/around/follows', { key: 'exchange:follow.ended' });
  }
}
