// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { romeDay, systemClock } from '@reciproca/kernel';
import { ORTI } from '@reciproca/orti';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import { AssignPlot } from '../application/assign-plot.js';
import { EndTenure } from '../application/end-tenure.js';
import { ManagePlots } from '../application/manage-plots.js';
import { assignShape, plotShape, takeBackShape, warnShape } from '../application/plots.input.js';
import { ViewPlots } from '../application/view-plots.js';
import { WarnHolder } from '../application/warn-holder.js';
import { PlotPage } from './plot.page.js';
import type { PlotForms } from './plots.props.js';

interface Id {
  readonly id: string;
}

/** One plot, and what is done about it by who answers for its garden. */
@ApiExcludeController()
@Controller('plots')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class PlotPageController {
  constructor(
    private readonly view: ViewPlots,
    private readonly manage: ManagePlots,
    private readonly assignPlot: AssignPlot,
    private readonly warnHolder: WarnHolder,
    private readonly end: EndTenure,
  ) {}

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the page of the plot. */
  @Get([':id/change', ':id/assign'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`/plots/${id}`);
  }

  @Get(['tenures/:id/warn', 'tenures/:id/take-back'])
  async againOf(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    page.redirect(await this.pathOf(page, id));
  }

  @Post(':id/change')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, `/plots/${id}`, (change) => ({ change }));
    return page.change(own, plotShape, 'plots:saved', (ctx, input) => this.manage.change(ctx, id, input));
  }

  @Post(':id/assign')
  assign(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, `/plots/${id}`, (assign) => ({ assign }));
    return page.change(own, assignShape, 'plots:assigned', (ctx, input) => this.assignPlot.execute(ctx, id, input));
  }

  @Post('tenures/:id/warn')
  async warn(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, await this.pathOf(page, id), (warn) => ({ warn }));
    await page.change(own, warnShape, 'plots:warned', (ctx, input) => this.warnHolder.warn(ctx, id, input));
  }

  @Post('tenures/:id/take-back')
  async takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, await this.pathOf(page, id), (takeBack) => ({ takeBack }));
    await page.change(own, takeBackShape, 'plots:taken_back', (ctx, input) => this.end.takeBack(ctx, id, input));
  }

  private at(page: PageDoor, path: string, formsOf: (form: FormState) => PlotForms): OwnPage {
    return { path, show: (form) => this.render(page, path.replace('/plots/', ''), formsOf(form)) };
  }

  private async pathOf(page: PageDoor, tenureId: string): Promise<string> {
    return `/plots/${(await page.query((ctx) => this.view.getTenure(ctx, tenureId))).plotId}`;
  }

  private async render(page: PageDoor, id: string, forms: PlotForms): Promise<void> {
    const detail = await page.query((ctx) => this.view.get(ctx, id));
    const today = romeDay(systemClock.now());
    const body = <PlotPage detail={detail} forms={forms} today={today} newKey={() => page.newKey()} />;
    const title = page.t('plots:number_of', { number: detail.plot.number });
    await page.html({ title, backHref: `/gardens/${detail.garden.id}/plots`, body });
  }
}
