// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, sheetFile, tableFile, UNTOUCHED } from '@reciproca/web';
import type { z } from 'zod';
import { columnsShape, mappingOf, sheetShape, stateQuery } from '../api/intake.request.js';
import { ChooseSheet } from '../application/choose-sheet.js';
import { MapColumns } from '../application/map-columns.js';
import { RejectSheet } from '../application/reject-sheet.js';
import { StartIntake } from '../application/start-intake.js';
import { importPath, IMPORTS_PATH } from './import-path.js';
import { ShowImport } from './show-import.js';

type Id = z.output<typeof idParam>;

/** One file on its way in: its table, its columns, and what becomes of it as a whole. */
@ApiExcludeController()
@Controller('imports/:id')
@Allow(['coordinator'])
export class ImportPageController {
  constructor(
    private readonly showImport: ShowImport,
    private readonly sheets: ChooseSheet,
    private readonly columns: MapColumns,
    private readonly start: StartIntake,
    private readonly rejects: RejectSheet,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { show, step } = page.door.request.query as { show?: unknown; step?: unknown };
    return this.showImport.render(page, id, UNTOUCHED, {
      show: stateQuery.safeParse(show).data,
      step: step === 'sheets' || step === 'columns' ? step : undefined,
    });
  }

  @Post('sheet')
  chooseSheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      sheetShape,
      async (ctx, { sheet }) => {
        await this.sheets.execute(ctx, id, sheet);
        return importPath(id);
      },
      this.again(page, id),
      page.asMyself,
    );
  }

  @Post('columns')
  mapColumns(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      columnsShape,
      async (ctx, { columns }) => {
        await this.columns.execute(ctx, id, mappingOf(columns));
        return importPath(id);
      },
      (errors, typed, general) => this.showImport.render(page, id, { errors, typed, general }, { step: 'columns' }),
      page.asMyself,
    );
  }

  @Post('take')
  async take(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await page.orRefuse(
      async () => {
        await page.command((ctx) => this.start.take(ctx, id), page.asMyself);
        return importPath(id);
      },
      this.again(page, id),
    );
  }

  @Post('take-back')
  async takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await page.orRefuse(
      async () => {
        await page.command((ctx) => this.start.takeBack(ctx, id), page.asMyself);
        return importPath(id);
      },
      this.again(page, id),
    );
  }

  @Post('discard')
  async discard(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    await page.command((ctx) => this.start.discard(ctx, id), page.asMyself);
    page.redirect(IMPORTS_PATH, { key: 'intake:discarded' });
  }

  @Get('rejects/csv')
  async rejectsCsv(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { sheet, name } = await page.query((ctx) => this.rejects.execute(ctx, id, page.language), page.asMyself);
    page.file(tableFile(sheet, name));
  }

  @Get('rejects/xlsx')
  async rejectsXlsx(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { sheet, name } = await page.query((ctx) => this.rejects.execute(ctx, id, page.language), page.asMyself);
    page.file(await sheetFile([sheet], name, 'xlsx'));
  }

  private again(page: PageDoor, id: string) {
    return (errors: FormState['errors'], typed: FormState['typed'], general: string | null): Promise<void> =>
      this.showImport.render(page, id, { errors, typed, general });
  }
}
