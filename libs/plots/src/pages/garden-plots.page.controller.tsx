// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { ensureMayAnswerFor, ORTI, ManageGardens } from '@reciproca/orti';
import { Allow, idParam, STAFF, valid, WithinScope } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor } from '@reciproca/web';
import type { VNode } from 'preact';
import { AskForPlot } from '../application/ask-for-plot.js';
import { ManagePlots } from '../application/manage-plots.js';
import { askShape, layOutShape, rulesShape } from '../application/plots.input.js';
import { type GardenPlots, ViewPlots } from '../application/view-plots.js';
import { GardenPlotsPage } from './garden-plots.page.js';
import type { GardenPlotsForms } from './plots.props.js';
import { PlotsRegisterPage, PlotsSheetPage } from './plots-sheets.page.js';

interface Id {
  readonly id: string;
}

@ApiExcludeController()
@Controller('gardens/:id/plots')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class GardenPlotsPageController {
  constructor(
    private readonly view: ViewPlots,
    private readonly manage: ManagePlots,
    private readonly askFor: AskForPlot,
    private readonly gardens: ManageGardens,
    private readonly enti: Enti,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the list of plots. */
  @Get(['lay-out', 'rules', 'ask'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`/gardens/${id}/plots`);
  }

  @Post('lay-out')
  layOut(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (layOut) => ({ layOut }));
    return page.change(own, layOutShape, 'plots:laid_out', (ctx, input) => this.manage.layOut(ctx, id, input));
  }

  @Post('rules')
  @Allow(STAFF)
  setRules(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (rules) => ({ rules }));
    return page.change(own, rulesShape, 'plots:saved', (ctx, input) => this.manage.setRules(ctx, id, input));
  }

  @Post('ask')
  ask(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (ask) => ({ ask }));
    return page.change(own, askShape, 'plots:asked', (ctx, input) => this.askFor.execute(ctx, id, input));
  }

  /** To hang up: which plots are free, and lines to write one’s name on; nobody is named on it. */
  @Get('sheet')
  sheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.onPaper(page, id, 'plots:sheet', (view, enteName) => (
      <PlotsSheetPage view={view} enteName={enteName} />
    ));
  }

  /** To take along: whose plots they are. */
  @Get('register')
  register(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.onPaper(page, id, 'plots:register', (view, enteName) => (
      <PlotsRegisterPage view={view} enteName={enteName} />
    ));
  }

  private async onPaper(
    page: PageDoor,
    id: string,
    title: 'plots:sheet' | 'plots:register',
    bodyOf: (view: GardenPlots, enteName: string) => VNode,
  ): Promise<void> {
    const [view, ente] = await page.query(async (ctx) => {
      ensureMayAnswerFor(ctx, await this.gardens.get(ctx, id));
      return Promise.all([this.view.list(ctx, id), this.enti.getEnte(ctx)]);
    });
    const shown = { title: page.t(title), backHref: `/gardens/${id}/plots` };
    await page.html({ ...shown, live: false, onPaper: true, body: bodyOf(view, ente.name) });
  }

  private at(page: PageDoor, id: string, formsOf: (form: FormState) => GardenPlotsForms): OwnPage {
    return { path: `/gardens/${id}/plots`, show: (form) => this.render(page, id, formsOf(form)) };
  }

  private async render(page: PageDoor, id: string, forms: GardenPlotsForms): Promise<void> {
    const view = await page.query((ctx) => this.view.list(ctx, id));
    const mayAsk = !page.isStaff || page.viewer.actingFor !== null;
    const who = { isStaff: page.isStaff, mayAsk, newKey: () => page.newKey() };
    const body = <GardenPlotsPage view={view} forms={forms} {...who} />;
    await page.html({ title: page.t('plots:title'), backHref: `/gardens/${id}`, body });
  }
}
