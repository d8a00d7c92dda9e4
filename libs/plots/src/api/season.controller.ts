// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ORTI } from '@reciproca/orti';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import { PlanSeason } from '../application/plan-season.js';
import { cropMonthsShape, movePlantingShape, plantingShape } from '../application/season.input.js';
import { type Season, ViewSeason } from '../application/view-season.js';
import type { Crop } from '../domain/crops.js';
import type { Planting } from '../domain/planting.js';

interface Id {
  readonly id: string;
}

@ApiTags('gardens')
@Controller('api/v1')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class SeasonController {
  constructor(
    private readonly view: ViewSeason,
    private readonly plan: PlanSeason,
  ) {}

  @Get('gardens/:id/season')
  @Documented({ summary: 'What grows in a garden, and what is due', params: ['id'], forOther: true })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<Season> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post('gardens/:id/plantings')
  @Documented({ summary: 'Plan what is sown in a plot or bed', params: ['id'], body: plantingShape })
  add(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(plantingShape)) input: z.output<typeof plantingShape>,
  ): Promise<Planting> {
    return door.command((ctx) => this.plan.add(ctx, id, input));
  }

  @Post('plantings/:id/state')
  @Documented({ summary: 'It is sown, harvested or lost', params: ['id'], body: movePlantingShape })
  move(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(movePlantingShape)) input: z.output<typeof movePlantingShape>,
  ): Promise<Planting> {
    return door.command((ctx) => this.plan.move(ctx, id, input));
  }

  @Get('crops')
  @Documented({ summary: 'In which months crops are sown and harvested', forOther: true })
  async listCrops(@Through() door: Door): Promise<{ items: Crop[] }> {
    return { items: await door.query((ctx) => this.view.listCrops(ctx)) };
  }

  @Put('crops')
  @Allow(STAFF)
  @Documented({ summary: 'Correct the months of a crop', body: cropMonthsShape })
  correct(@Through() door: Door, @Body(valid(cropMonthsShape)) input: z.output<typeof cropMonthsShape>): Promise<Crop> {
    return door.command((ctx) => this.plan.correct(ctx, input));
  }
}
