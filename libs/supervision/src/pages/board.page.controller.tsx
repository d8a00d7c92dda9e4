// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NavRegistry, Page, type PageDoor } from '@reciproca/identity';
import { Allow, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { BOARD_VIEWS, type BoardView, countBoard, listBoardRows } from '../persistence/board.read-model.js';
import { BoardPage } from './board.page.js';

const queryShape = z.object({ view: z.enum(BOARD_VIEWS).catch('open').default('open') });

@ApiExcludeController()
@Controller()
@Allow(STAFF)
export class BoardPageController {
  constructor(nav: NavRegistry) {
    nav.add({ href: '/board', textKey: 'supervision:nav.board', roles: STAFF, order: 5 });
  }

  @Get('board')
  show(@Page() page: PageDoor, @Query(valid(queryShape)) { view }: { view: BoardView }): Promise<void> {
    return this.render(page, view);
  }

  @Get('approvals')
  approvals(@Page() page: PageDoor): Promise<void> {
    return this.render(page, 'pending');
  }

  private async render(page: PageDoor, view: BoardView): Promise<void> {
    const { counts, rows } = await page.query(async (ctx) => ({ counts: await countBoard(ctx), rows: await listBoardRows(ctx, view) }), page.asMyself);
    await page.html({ title: page.t('supervision:board.title'), body: <BoardPage view={view} counts={counts} rows={rows} /> });
  }
}
