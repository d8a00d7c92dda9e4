// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BoardActs, NavRegistry, Page, type PageDoor } from '@reciproca/web';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Buildings } from '@reciproca/territory';
import { saveViewShape } from '../api/board.request.js';
import { boardPageShape, type BoardQuery, OVERVIEW, queryString } from '../application/board-query.js';
import { SavedViews } from '../application/saved-views.js';
import { ShowBoard } from '../application/show-board.js';
import { ShowOpening } from '../application/show-opening.js';
import { ShowCard } from '../application/show-card.js';
import { BoardPage, type BoardPageProps } from './board.page.js';

const UNTOUCHED_FORM: BoardPageProps['form'] = { errors: {}, typed: {}, general: null };

@ApiExcludeController()
@Controller()
@Allow(STAFF)
export class BoardPageController {
  constructor(
    private readonly board: ShowBoard,
    private readonly cards: ShowCard,
    private readonly views: SavedViews,
    private readonly buildings: Buildings,
    private readonly acts: BoardActs,
    private readonly opening: ShowOpening,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/board', textKey: 'supervision:nav.board', roles: STAFF, order: 5 });
  }

  /** Without any question it opens as its operator wants it to. */
  @Get('board')
  async show(@Page() page: PageDoor): Promise<void> {
    const asked = page.door.request.query as Record<string, unknown>;
    if (Object.keys(asked).length === 0) {
      const views = await page.query((ctx) => this.views.list(ctx), page.asMyself);
      const chosen = views.find(({ isDefault }) => isDefault);
      if (chosen?.query) return page.redirect(`/board?${chosen.query}`);
    }
    return this.render(page, boardPageShape.parse(asked), UNTOUCHED_FORM);
  }

  @Get('approvals')
  approvals(@Page() page: PageDoor): Promise<void> {
    return this.render(page, { view: 'pending' }, UNTOUCHED_FORM);
  }

  @Post('board/views')
  async saveView(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      saveViewShape,
      async (ctx, view) => {
        const { query } = await this.views.save(ctx, view);
        return { path: `/board?${query}`, flash: { key: 'supervision:views.saved' } };
      },
      (errors, typed, general) => this.render(page, queryOf(typed['query']), { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('board/views/:id/delete')
  async deleteView(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.command((ctx) => this.views.delete(ctx, id), page.asMyself);
    page.redirect(`/board?${queryString(queryOf(page.body['query']))}`, { key: 'supervision:views.deleted' });
  }

  private async render(page: PageDoor, asked: BoardQuery, form: BoardPageProps['form']): Promise<void> {
    const query = { ...asked, view: this.board.hasView(asked.view) ? asked.view : OVERVIEW };
    const shown = await page.query(async (ctx) => {
      const [board, areas, staff, views, opening] = await Promise.all([
        this.board.execute(ctx, query),
        this.buildings.listAreas(ctx),
        this.cards.listStaff(ctx),
        this.views.list(ctx),
        query.view === OVERVIEW ? this.opening.findUndone(ctx) : null,
      ]);
      return { board, areas, staff, views, opening, now: ctx.clock.now() };
    }, page.asMyself);
    const areas = shown.areas.map(({ id, name }) => ({ value: id, label: name }));
    const staff = shown.staff
      .filter(({ id }) => id !== page.viewer.personId)
      .map(({ id, name }) => ({ value: id, label: name }));
    const body = (
      <BoardPage
        {...shown}
        query={query}
        areas={areas}
        staff={staff}
        acts={this.acts.listFor(query.view)}
        allTicked={(page.door.request.query as Record<string, unknown>)['tick'] === 'all'}
        viewerId={page.viewer.personId}
        form={form}
      />
    );
    await page.html({ title: page.t('supervision:board.title'), body });
  }
}

function queryOf(typed: unknown): BoardQuery {
  return boardPageShape.parse(Object.fromEntries(new URLSearchParams(typeof typed === 'string' ? typed : '')));
}
