// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { takeBackShape, typedSheetShape } from '../application/evaluation.input.js';
import { Rate } from '../application/rate.js';
import { ViewRound } from '../application/view-round.js';
import { roundPath } from '../domain/paths.js';
import { RatingSheetsPage } from './rating-sheets.page.js';
import { TypedSheetPage } from './typed-sheet.page.js';

interface Id {
  readonly id: string;
}

/** Ratings that come by telephone or on paper. */
@ApiExcludeController()
@Controller('evaluation-rounds/:id')
@Allow(STAFF)
export class TypedSheetPageController {
  constructor(
    private readonly view: ViewRound,
    private readonly rate: Rate,
    private readonly enti: Enti,
  ) {}

  @Get('typed')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED, UNTOUCHED);
  }

  @Post('typed')
  typeIn(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const show = (form: FormState) => this.render(page, id, form, UNTOUCHED);
    const own = { path: `${roundPath(id)}/typed`, show, acting: page.asMyself };
    return page.change(own, typedSheetShape, 'evaluation:typed.saved', (ctx, input) => this.rate.typed(ctx, id, input));
  }

  /** A form that was refused stands at its own address: asked for again, that is where sheets are typed in. */
  @Get('back')
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`${roundPath(id)}/typed`);
  }

  @Post('back')
  takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const show = (form: FormState) => this.render(page, id, UNTOUCHED, form);
    const own = { path: `${roundPath(id)}/typed`, show, acting: page.asMyself };
    return page.change(own, takeBackShape, 'evaluation:taken_back', (ctx, { ofSeat }) =>
      this.rate.takeBackOf(ctx, id, ofSeat),
    );
  }

  /** One sheet for each seat that has not rated yet, with its code. */
  @Get('sheets')
  async sheets(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [view, ente] = await page.query(
      (ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const body = <RatingSheetsPage view={view} enteName={ente.name} />;
    const title = page.t('evaluation:sheets');
    await page.html({ title, backHref: roundPath(id), live: false, onPaper: true, body });
  }

  private async render(page: PageDoor, id: string, form: FormState, back: FormState): Promise<void> {
    const view = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const body = <TypedSheetPage view={view} form={form} back={back} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('evaluation:typed'), backHref: roundPath(id), live: false, body });
  }
}
