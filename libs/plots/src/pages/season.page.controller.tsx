// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { ORTI } from '@reciproca/orti';
import { Allow, idParam, STAFF, valid, WithinScope } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { PlanSeason } from '../application/plan-season.js';
import { cropMonthsShape, movePlantingShape, plantingShape } from '../application/season.input.js';
import { ViewSeason } from '../application/view-season.js';
import { CropsPage } from './crops.page.js';
import { SeasonSheetPage } from './season-sheet.page.js';
import { SeasonPage } from './season.page.js';

interface Id {
  readonly id: string;
}

@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class SeasonPageController {
  constructor(
    private readonly view: ViewSeason,
    private readonly plan: PlanSeason,
    private readonly enti: Enti,
  ) {}

  @Get('gardens/:id/season')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('gardens/:id/season')
  add(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id);
    return page.change(own, plantingShape, 'plots:season.added', (ctx, input) => this.plan.add(ctx, id, input));
  }

  @Post('plantings/:id/state')
  async move(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, await page.query((ctx) => this.view.gardenOf(ctx, id)));
    await page.change(own, movePlantingShape, 'plots:saved', (ctx, input) => this.plan.move(ctx, id, input));
  }

  /** A form that was refused stands at its own address: asked for again, that is the season. */
  @Get('plantings/:id/state')
  async again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    page.redirect(`/gardens/${await page.query((ctx) => this.view.gardenOf(ctx, id))}/season`);
  }

  /** It names nobody, and may be hung up by whoever works there. */
  @Get('gardens/:id/season/sheet')
  async sheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [season, ente] = await page.query((ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]));
    const body = <SeasonSheetPage season={season} enteName={ente.name} />;
    const shown = { title: page.t('plots:season.sheet'), backHref: `/gardens/${id}/season` };
    await page.html({ ...shown, live: false, onPaper: true, body });
  }

  @Get('gardens/crops')
  crops(@Page() page: PageDoor): Promise<void> {
    return this.renderCrops(page, UNTOUCHED);
  }

  @Post('gardens/crops')
  @Allow(STAFF)
  correct(@Page() page: PageDoor): Promise<void> {
    const own = {
      path: '/gardens/crops',
      show: (form: FormState) => this.renderCrops(page, form),
      acting: page.asMyself,
    };
    return page.change(own, cropMonthsShape, 'plots:saved', (ctx, input) => this.plan.correct(ctx, input));
  }

  private at(page: PageDoor, gardenId: string): OwnPage {
    return { path: `/gardens/${gardenId}/season`, show: (form) => this.render(page, gardenId, form) };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const season = await page.query((ctx) => this.view.get(ctx, id));
    const body = <SeasonPage season={season} form={form} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('plots:season'), backHref: `/gardens/${id}`, body });
  }

  private async renderCrops(page: PageDoor, form: FormState): Promise<void> {
    const crops = await page.query((ctx) => this.view.listCrops(ctx));
    const shown = page.isStaff ? form : null;
    const body = <CropsPage crops={crops} form={shown} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('plots:crops'), backHref: '/gardens', live: false, body });
  }
}
