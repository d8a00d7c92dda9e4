// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { sheetShape } from '../application/evaluation.input.js';
import { Rate } from '../application/rate.js';
import { ViewRound } from '../application/view-round.js';
import { OWN, ownRoundPath } from '../domain/paths.js';
import { OwnRoundPage } from './own-round.page.js';

interface Id {
  readonly id: string;
}

/** What one judges for one’s seat, and once the round is closed what everybody said. */
@ApiExcludeController()
@Controller('me/evaluation-rounds/:id')
@Allow('signed-in')
export class OwnRoundPageController {
  constructor(
    private readonly view: ViewRound,
    private readonly rate: Rate,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post()
  send(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: ownRoundPath(id), show: (form: FormState) => this.render(page, id, form) };
    return page.change(own, sheetShape, 'evaluation:rating.sent', (ctx, input) => this.rate.own(ctx, id, input));
  }

  /** A form that was refused stands at its own address: asked for again, that is the round. */
  @Get('back')
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(ownRoundPath(id));
  }

  @Post('back')
  takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = { path: ownRoundPath(id), show: (form: FormState) => this.render(page, id, form) };
    return page.change(own, emptyShape, 'evaluation:taken_back', (ctx) => this.rate.takeBack(ctx, id));
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const own = await page.query((ctx) => this.view.getOwn(ctx, id));
    const body = <OwnRoundPage own={own} form={form} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('evaluation:round'), backHref: OWN, live: false, body });
  }
}
