// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { Favourites } from '../application/favourites.js';
import { FavouritesPage } from './favourites.page.js';
import { backOnRefusal } from './listing.page.controller.js';

const addShape = z.object({ agreementId: idParam.shape.id });
const nothingShape = z.object({});

/** Whom somebody would gladly have to do with again. */
@ApiExcludeController()
@Controller('favourites')
@Allow('signed-in')
@WithinScope('each-service')
export class FavouritesPageController {
  constructor(private readonly favourites: Favourites) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const people = await page.query((ctx) => this.favourites.list(ctx));
    await page.html({
      title: page.t('exchange:favourite.title'),
      backHref: '/around',
      body: <FavouritesPage people={people} newKey={() => page.newKey()} />,
    });
  }

  @Post(':id')
  async add(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(addShape)) { agreementId }: z.output<typeof addShape>,
  ): Promise<void> {
    const path = `/agreements/${agreementId}`;
    await backOnRefusal(page, path, async () => {
      await page.command((ctx) => this.favourites.add(ctx, id));
      page.redirect(path, { key: 'exchange:favourite.added' });
    });
  }

  @Post(':id/remove')
  async remove(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(nothingShape)) _nothing: z.output<typeof nothingShape>,
  ): Promise<void> {
    await page.command((ctx) => this.favourites.remove(ctx, id));
    page.redirect('/favourites', { key: 'exchange:favourite.removed' });
  }
}
