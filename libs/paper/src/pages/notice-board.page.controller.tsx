// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idShape, plainText, STAFF } from '@reciproca/platform';
import { z } from 'zod';
import { FindByCode } from '../application/find-by-code.js';
import { ShowNoticeBoard } from '../application/show-notice-board.js';
import { ChooseBoardPage, NoticeBoardPage } from './notice-board.page.js';
import { PaperIndexPage } from './paper-index.page.js';

const placeShape = z.object({ place: idShape });
const codeShape = z.strictObject({ code: plainText(30) });

@ApiExcludeController()
@Controller('paper')
@Allow(STAFF)
export class NoticeBoardPageController {
  constructor(
    private readonly board: ShowNoticeBoard,
    private readonly findByCode: FindByCode,
  ) {}

  @Get()
  index(@Page() page: PageDoor): Promise<void> {
    return this.renderIndex(page, UNTOUCHED);
  }

  @Post('code')
  async find(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      codeShape,
      (ctx, { code }) => this.findByCode.execute(ctx, code),
      (errors, typed, general) => this.renderIndex(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  /** Codes are given when a board is first shown, so showing one writes. */
  @Get('notice-board')
  async show(@Page() page: PageDoor): Promise<void> {
    const { input } = page.readQuery(placeShape);
    if (!input) {
      const choices = await page.query((ctx) => this.board.listChoices(ctx), page.asMyself);
      return page.html({
        title: page.t('paper:board.choose'),
        backHref: '/paper',
        body: <ChooseBoardPage choices={choices} />,
      });
    }
    const board = await page.look((ctx) => this.board.execute(ctx, input.place), page.asMyself);
    await page.html({
      title: page.t('paper:board.title'),
      backHref: '/paper/notice-board',
      body: <NoticeBoardPage board={board} />,
      live: false,
      onPaper: true,
    });
  }

  private renderIndex(page: PageDoor, form: FormState): Promise<void> {
    return page.html({ title: page.t('paper:index.title'), body: <PaperIndexPage form={form} /> });
  }
}
