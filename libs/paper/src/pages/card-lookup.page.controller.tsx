// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idShape, plainText, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { PersonCards } from '../application/person-cards.js';
import { readCardCode } from '../domain/card-code.js';
import { CardLookupPage } from './card-lookup.page.js';
import { CardsPage } from './card.page.js';

const codeParam = z.object({ code: plainText(60) });
const printedShape = z.strictObject({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(idShape).max(100)),
});

@ApiExcludeController()
@Controller('paper/cards')
@Allow(STAFF)
export class CardLookupPageController {
  constructor(private readonly cards: PersonCards) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const faces = await page.query((ctx) => this.cards.listToPrint(ctx), page.asMyself);
    await page.html({
      title: page.t('paper:cards.title'),
      backHref: '/paper',
      body: <CardsPage faces={faces} newKey={() => page.newKey()} />,
      live: false,
    });
  }

  @Post('printed')
  async printed(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      printedShape,
      async (ctx, { ids }) => {
        await this.cards.setPrinted(ctx, ids);
        return { path: '/paper/cards', flash: { key: 'paper:cards.marked' } };
      },
      () => this.list(page),
      page.asMyself,
    );
  }

  /** What a camera opens: the record for staff, whom to telephone for everybody else. Nobody is signed in by it. */
  @Get(':code')
  @Allow('public')
  async find(@Page() page: PageDoor, @Param(valid(codeParam)) { code }: { code: string }): Promise<void> {
    const known = readCardCode(code);
    const acting = page.door.principal ? page.asMyself : undefined;
    const found = known ? await page.query((ctx) => this.cards.find(ctx, known), acting) : null;
    if (found?.personId) return page.redirect(`/people/${found.personId}`);
    await page.html({
      title: page.t('paper:lookup.title'),
      status: found ? 200 : 404,
      body: <CardLookupPage office={found} />,
    });
  }
}
