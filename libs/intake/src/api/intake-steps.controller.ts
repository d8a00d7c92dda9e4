// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ChooseSheet } from '../application/choose-sheet.js';
import { MapColumns } from '../application/map-columns.js';
import { ViewIntake } from '../application/view-intake.js';
import { columnsShape, mappingOf, sheetShape } from './intake.request.js';
import { columnsResponse, type ColumnsResponse } from './intake.response.js';

type Id = z.output<typeof idParam>;

/** What has to be said of a file before its rows are tried. */
@ApiTags('imports')
@Controller('api/v1/imports/:id')
@Allow(['coordinator'])
export class IntakeStepsController {
  constructor(
    private readonly view: ViewIntake,
    private readonly sheets: ChooseSheet,
    private readonly mapping: MapColumns,
  ) {}

  @Post('sheet')
  @HttpCode(200)
  @Documented({ summary: 'Chooses which of its tables is meant', params: ['id'], body: sheetShape })
  async chooseSheet(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(sheetShape)) { sheet }: z.output<typeof sheetShape>,
  ): Promise<{ id: string }> {
    await door.command((ctx) => this.sheets.execute(ctx, id, sheet));
    return { id };
  }

  @Get('columns')
  @Documented({ summary: 'The titles of its table, what each stands for, and what it may stand for', params: ['id'] })
  columns(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<ColumnsResponse> {
    return door.query(async (ctx) => {
      const view = await this.view.get(ctx, id);
      return columnsResponse(view, await this.view.getMapping(ctx, view));
    });
  }

  @Post('columns')
  @HttpCode(202)
  @Documented({
    summary:
      'Says what its titles stand for, by their place; those not named are left out. Its rows are tried, a little later',
    params: ['id'],
    body: columnsShape,
    status: 202,
  })
  async mapColumns(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(columnsShape)) { columns }: z.output<typeof columnsShape>,
  ): Promise<{ id: string }> {
    await door.command((ctx) => this.mapping.execute(ctx, id, mappingOf(columns)));
    return { id };
  }
}
