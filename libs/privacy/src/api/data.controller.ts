// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageAsk } from '@reciproca/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, listQuery, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { AskErasure } from '../application/ask-erasure.js';
import { DecideErasure } from '../application/decide-erasure.js';
import { ExportPersonalData } from '../application/export-personal-data.js';
import { ViewErasures } from '../application/view-erasures.js';
import type { ErasureRequest } from '../domain/erasure.js';
import {
  askErasureShape,
  createdShape,
  erasureListShape,
  erasurePreviewShape,
  eraseShape,
  exportShape,
  refuseShape,
} from './erasure.request.js';

@ApiTags('data rights')
@Controller('api/v1')
@Allow(STAFF)
export class DataController {
  constructor(
    private readonly exportData: ExportPersonalData,
    private readonly ask: AskErasure,
    private readonly view: ViewErasures,
    private readonly decide: DecideErasure,
  ) {}

  @Get('me/data')
  @Allow('account')
  @Documented({ summary: 'Everything held about me', answer: exportShape })
  mine(@Through() door: Door) {
    return door.query((ctx) => this.exportData.execute(ctx, door.viewer.personId), {
      onBehalfOf: door.viewer.personId,
    });
  }

  @Post('me/erasure')
  @Allow('account')
  @Documented({ summary: 'Ask to be forgotten', body: askErasureShape, answer: createdShape, status: 201 })
  async askMine(@Through() door: Door, @Body(valid(askErasureShape)) { reason }: z.output<typeof askErasureShape>) {
    return { id: await door.command((ctx) => this.ask.execute(ctx, door.viewer.personId, reason ?? null)) };
  }

  @Get('people/:id/data')
  @Documented({ summary: 'Everything held about a person', params: ['id'], answer: exportShape })
  ofPerson(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query((ctx) => this.exportData.execute(ctx, id));
  }

  @Post('people/:id/erasure')
  @Documented({
    summary: 'Write down that a person asks to be forgotten',
    params: ['id'],
    body: askErasureShape,
    answer: createdShape,
    status: 201,
  })
  async askOf(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(askErasureShape)) { reason }: z.output<typeof askErasureShape>,
  ) {
    return { id: await door.command((ctx) => this.ask.execute(ctx, id, reason ?? null)) };
  }

  @Get('erasures')
  @Documented({
    summary: 'Requests to be forgotten, those that wait first',
    query: listQuery,
    answer: erasureListShape,
  })
  async list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk) {
    const { items, next } = await door.query((ctx) => this.view.list(ctx, page));
    return { items: items.map(answerOf), next };
  }

  @Get('erasures/:id')
  @Allow(['coordinator'])
  @Documented({
    summary: 'What erasing would remove, blank and keep, and what stands in the way',
    params: ['id'],
    answer: erasurePreviewShape,
  })
  async show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    const { request, preview } = await door.query((ctx) => this.view.get(ctx, id));
    return { request: answerOf(request), preview };
  }

  @Post('erasures/:id/erase')
  @HttpCode(204)
  @Allow(['coordinator'])
  @Documented({ summary: 'Erase the person', params: ['id'], body: eraseShape, status: 204 })
  async erase(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(eraseShape)) { balanceGoes }: z.output<typeof eraseShape>,
  ): Promise<void> {
    await door.command((ctx) => this.decide.erase(ctx, id, balanceGoes));
  }

  @Post('erasures/:id/refuse')
  @HttpCode(204)
  @Allow(['coordinator'])
  @Documented({ summary: 'Refuse, and say why', params: ['id'], body: refuseShape, status: 204 })
  async refuse(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(refuseShape)) { note }: z.output<typeof refuseShape>,
  ): Promise<void> {
    await door.command((ctx) => this.decide.refuse(ctx, id, note));
  }
}

function answerOf({ id, personId, personName, askedAt, channel, reason, state, decidedAt, note }: ErasureRequest) {
  return {
    id,
    personId,
    personName,
    askedAt: askedAt.toISOString(),
    channel,
    reason,
    state,
    decidedAt: decidedAt?.toISOString() ?? null,
    note,
  };
}
