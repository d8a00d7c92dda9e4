// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { backOnRefusal } from '@reciproca/exchange';
import { CardStrips, Page, type PageDoor, safePath } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { Allow, idShape, parseInput, STAFF, valid } from '@reciproca/platform';
import { LinkButton, PageHeading, type TextKey } from '@reciproca/ui';
import { type CardParam, cardParam, takeoverWord } from '../api/board.request.js';
import { HandleCards } from '../application/handle-cards.js';
import { ShowCard } from '../application/show-card.js';
import { CardStrip } from './card-strip.js';

/** What operators do with a card itself: whose it is and who has it in hand. What it is about has a page of its own. */
@ApiExcludeController()
@Controller('board/cards/:kind/:id')
@Allow(STAFF)
export class CardPageController {
  constructor(
    private readonly cards: HandleCards,
    private readonly shown: ShowCard,
    strips: CardStrips,
  ) {
    strips.fill(async (page, subject) => {
      const work = await page.query((ctx) => this.shown.execute(ctx, subject), page.asMyself);
      return <CardStrip subject={subject} work={work} back={page.door.request.url} />;
    });
  }

  @Get()
  async show(@Page() page: PageDoor, @Param(valid(cardParam)) card: CardParam): Promise<void> {
    const { title, href } = await page.query((ctx) => this.cards.getSubject(ctx, card), page.asMyself);
    const actions = <LinkButton href={href} text={page.t('supervision:card.open')} />;
    await page.html({ title, backHref: '/board', card, body: <PageHeading title={title} actions={actions} /> });
  }

  @Post('assign')
  assign(@Page() page: PageDoor, @Param(valid(cardParam)) card: CardParam): Promise<void> {
    const { personId } = page.body;
    const assigneeId = personId === 'me' ? page.viewer.personId : personId ? parseInput(idShape, personId) : null;
    return this.act(
      page,
      card,
      'supervision:card.assignedNow',
      async (ctx) => void (await this.cards.assign(ctx, card, assigneeId)),
    );
  }

  @Post('take')
  take(@Page() page: PageDoor, @Param(valid(cardParam)) card: CardParam): Promise<void> {
    const { over: isOver, word } = page.body;
    const said = typeof word === 'string' && word.trim() !== '' ? parseInput(takeoverWord, word) : undefined;
    const over = isOver === 'true' ? { word: said } : null;
    return this.act(page, card, 'supervision:card.taken', (ctx) => this.cards.take(ctx, card, over));
  }

  @Post('release')
  release(@Page() page: PageDoor, @Param(valid(cardParam)) card: CardParam): Promise<void> {
    return this.act(page, card, 'supervision:card.released', (ctx) => this.cards.release(ctx, card));
  }

  /** Sent by the page itself when it is closed. */
  @Post('leave')
  async leave(@Page() page: PageDoor, @Param(valid(cardParam)) card: CardParam): Promise<void> {
    await page.command(async (ctx) => {
      await this.cards.getSubject(ctx, card);
      await this.cards.leave(ctx, card);
    }, page.asMyself);
    page.redirect('/board');
  }

  private async act(
    page: PageDoor,
    { kind, id }: CardParam,
    key: TextKey,
    work: (ctx: Ctx) => Promise<void>,
  ): Promise<void> {
    const back = typeof page.body['back'] === 'string' ? safePath(page.body['back']) : `/board/cards/${kind}/${id}`;
    await backOnRefusal(page, back, async () => {
      await page.command(work, page.asMyself);
      page.redirect(back, { key });
    });
  }
}
