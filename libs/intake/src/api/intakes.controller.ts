// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { PageAsk, PageOf } from '@reciproca/kernel';
import {
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  listQuery,
  TAKES_UPLOAD,
  Through,
  uploadOf,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { ReceiveFile } from '../application/receive-file.js';
import { StartIntake } from '../application/start-intake.js';
import { ViewIntake } from '../application/view-intake.js';
import { stateQuery, uploadShape } from './intake.request.js';
import {
  intakeLine,
  type IntakeLine,
  intakeResponse,
  type IntakeResponse,
  rowResponse,
  type RowResponse,
} from './intake.response.js';

const rowsQuery = listQuery.extend({ state: stateQuery });
type Id = z.output<typeof idParam>;

@ApiTags('imports')
@Controller('api/v1/imports')
@Allow(['coordinator'])
export class IntakesController {
  constructor(
    private readonly view: ViewIntake,
    private readonly receiveFile: ReceiveFile,
    private readonly start: StartIntake,
  ) {}

  @Get()
  @Documented({ summary: 'Files on their way in, newest first', query: listQuery })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<IntakeLine>> {
    return door.query(async (ctx) => {
      const { items, next } = await this.view.list(ctx, page);
      return { items: items.map(intakeLine), next };
    });
  }

  // A form with the file, as on the page: it is read only once it is known who sends it, and no third larger than the file is.
  @Post()
  @RouteConfig(TAKES_UPLOAD)
  @Documented({
    summary:
      'Takes a file (XLSX or CSV, 10 MB); where its table and columns are plain its rows are tried, a little later',
    body: uploadShape,
    file: 'file',
    status: 201,
  })
  async receive(
    @Through() door: Door,
    @Body(valid(uploadShape)) { kind }: z.output<typeof uploadShape>,
  ): Promise<{ id: string }> {
    const file = uploadOf(door.request);
    return { id: await door.command((ctx) => this.receiveFile.execute(ctx, { kind, file })) };
  }

  @Get(':id')
  @Documented({ summary: 'How a file stands: its state, and how many of its rows stand how', params: ['id'] })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<IntakeResponse> {
    return door.query(async (ctx) => intakeResponse(await this.view.get(ctx, id)));
  }

  @Get(':id/rows')
  @Documented({ summary: 'Its rows, with what is wrong with each', params: ['id'], query: rowsQuery })
  rows(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(rowsQuery)) { state, ...page }: z.output<typeof rowsQuery>,
  ): Promise<PageOf<RowResponse>> {
    return door.query(async (ctx) => {
      const view = await this.view.get(ctx, id);
      const { items, next } = await this.view.listRows(ctx, view, state ? [state] : [], page);
      return { items: items.map(rowResponse), next };
    });
  }

  @Post(':id/take')
  @HttpCode(202)
  @Documented({ summary: 'Takes the good rows in, a little later', params: ['id'], body: emptyShape, status: 202 })
  async take(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(emptyShape)) _: object,
  ): Promise<{ id: string }> {
    await door.command((ctx) => this.start.take(ctx, id));
    return { id };
  }

  @Post(':id/take-back')
  @HttpCode(202)
  @Documented({
    summary: 'Takes back, within a day, what the file has made',
    params: ['id'],
    body: emptyShape,
    status: 202,
  })
  async takeBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(emptyShape)) _: object,
  ): Promise<{ id: string }> {
    await door.command((ctx) => this.start.takeBack(ctx, id));
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  @Documented({ summary: 'Forgets a file of which nothing is in', params: ['id'], status: 204 })
  discard(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return door.command((ctx) => this.start.discard(ctx, id));
  }
}
