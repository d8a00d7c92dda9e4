// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { romeDay } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { CallMeetings } from '../application/call-meetings.js';
import {
  addSeatsShape,
  changeTableShape,
  meetingShape,
  newTableShape,
  roundShape,
  undertakingShape,
} from '../application/evaluation.input.js';
import { KeepUndertakings } from '../application/keep-undertakings.js';
import { ManageTables } from '../application/manage-tables.js';
import { PrepareRound } from '../application/prepare-round.js';
import { ViewTables } from '../application/view-tables.js';
import { meetingPath, roundPath, tablePath, TABLES } from '../domain/paths.js';
import { NewRoundPage } from './new-round.page.js';
import { TablePage } from './table.page.js';
import type { TableForms } from './table.props.js';
import { TablesPage } from './tables.page.js';

interface Id {
  readonly id: string;
}

/** Tables of participated evaluation, as the office keeps them. */
@ApiExcludeController()
@Controller(TABLES)
@Allow(STAFF)
export class TablesPageController {
  constructor(
    private readonly view: ViewTables,
    private readonly manage: ManageTables,
    private readonly meetings: CallMeetings,
    private readonly rounds: PrepareRound,
    private readonly undertakings: KeepUndertakings,
  ) {}

  @Get()
  list(@Page() page: PageDoor): Promise<void> {
    return this.renderList(page, UNTOUCHED);
  }

  @Post()
  @Allow(['coordinator'])
  create(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      newTableShape,
      async (ctx, input) => {
        const { id } = await this.manage.create(ctx, input);
        return { path: tablePath(id), flash: { key: 'evaluation:saved' } };
      },
      (errors, typed, general) => this.renderList(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, {});
  }

  /** Forms that were refused stand at their own address: asked for again, that is the table. */
  @Get([':id/settings', ':id/seats', ':id/meetings', ':id/undertakings'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(tablePath(id));
  }

  @Post(':id/settings')
  @Allow(['coordinator'])
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (settings) => ({ settings }));
    return page.change(own, changeTableShape, 'evaluation:saved', (ctx, input) => this.manage.change(ctx, id, input));
  }

  @Post(':id/seats')
  @Allow(['coordinator'])
  addSeats(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (seats) => ({ seats }));
    return page.change(own, addSeatsShape, 'evaluation:saved', (ctx, input) => this.manage.addSeats(ctx, id, input));
  }

  @Post(':id/meetings')
  plan(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      meetingShape,
      async (ctx, input) => {
        const meeting = await this.meetings.plan(ctx, id, input);
        return { path: meetingPath(meeting.id), flash: { key: 'evaluation:planned' } };
      },
      (errors, typed, general) => this.render(page, id, { meeting: { errors, typed, general } }),
      page.asMyself,
    );
  }

  @Post(':id/undertakings')
  undertake(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (undertaking) => ({ undertaking }));
    return page.change(own, undertakingShape, 'evaluation:saved', (ctx, input) =>
      this.undertakings.add(ctx, id, input),
    );
  }

  @Get(':id/rounds')
  newRound(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.renderRound(page, id, UNTOUCHED);
  }

  @Post(':id/rounds')
  prepare(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      roundShape,
      async (ctx, input) => {
        const round = await this.rounds.create(ctx, id, input);
        return { path: roundPath(round.id), flash: { key: 'evaluation:saved' } };
      },
      (errors, typed, general) => this.renderRound(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private at(page: PageDoor, id: string, formsOf: (form: FormState) => TableForms): OwnPage {
    return { path: tablePath(id), show: (form) => this.render(page, id, formsOf(form)), acting: page.asMyself };
  }

  private async renderList(page: PageDoor, form: FormState): Promise<void> {
    const view = await page.query((ctx) => this.view.list(ctx), page.asMyself);
    const mayCreate = page.viewer.roles.includes('coordinator');
    const body = <TablesPage view={view} form={form} mayCreate={mayCreate} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('evaluation:title'), live: false, body });
  }

  private async render(page: PageDoor, id: string, forms: TableForms): Promise<void> {
    const view = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const who = { mayChange: page.viewer.roles.includes('coordinator'), newKey: () => page.newKey() };
    const body = <TablePage view={view} forms={forms} year={romeDay(new Date()).slice(0, 4)} {...who} />;
    await page.html({ title: view.table.name, backHref: TABLES, live: false, body });
  }

  private async renderRound(page: PageDoor, id: string, form: FormState): Promise<void> {
    const table = await page.query((ctx) => this.view.getTable(ctx, id), page.asMyself);
    const body = <NewRoundPage table={table} form={form} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('evaluation:round.new'), backHref: tablePath(id), live: false, body });
  }
}
