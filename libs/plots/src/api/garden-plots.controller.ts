// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ORTI } from '@reciproca/orti';
import {
  type Acting,
  actingFields,
  actingShape,
  Allow,
  Documented,
  type Door,
  idParam,
  STAFF,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import type { z } from 'zod';
import { AskForPlot } from '../application/ask-for-plot.js';
import { ManagePlots } from '../application/manage-plots.js';
import { askShape, layOutShape, rulesShape } from '../application/plots.input.js';
import { type OwnPlots, ViewOwnPlots } from '../application/view-own-plots.js';
import { type GardenPlots, ViewPlots } from '../application/view-plots.js';
import type { PlotRequest } from '../domain/plot-request.js';
import type { PlotRules } from '../domain/plot-turn.js';
import type { Plot } from '../domain/plot.js';

const askingShape = askShape.extend(actingFields);
interface Id {
  readonly id: string;
}

@ApiTags('gardens')
@Controller('api/v1')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class GardenPlotsController {
  constructor(
    private readonly view: ViewPlots,
    private readonly own: ViewOwnPlots,
    private readonly manage: ManagePlots,
    private readonly ask: AskForPlot,
  ) {}

  @Get('gardens/:id/plots')
  @Documented({ summary: 'The plots of a garden, and who waits for one', params: ['id'], forOther: true })
  list(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<GardenPlots> {
    return door.query((ctx) => this.view.list(ctx, id));
  }

  @Post('gardens/:id/plots')
  @Documented({ summary: 'Lay out plots, for who answers for the garden', params: ['id'], body: layOutShape })
  async layOut(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(layOutShape)) input: z.output<typeof layOutShape>,
  ): Promise<{ items: Plot[] }> {
    return { items: await door.command((ctx) => this.manage.layOut(ctx, id, input)) };
  }

  @Put('gardens/:id/plot-rules')
  @Allow(STAFF)
  @Documented({ summary: 'Whose turn it is when a plot is free', params: ['id'], body: rulesShape })
  setRules(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(rulesShape)) input: z.output<typeof rulesShape>,
  ): Promise<PlotRules> {
    return door.command((ctx) => this.manage.setRules(ctx, id, input));
  }

  @Post('gardens/:id/plot-requests')
  @Documented({ summary: 'Ask for a plot, and stand in line', params: ['id'], body: askingShape })
  askFor(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(askingShape)) { onBehalfOf, channel, ...input }: z.output<typeof askingShape>,
  ): Promise<PlotRequest> {
    return door.command((ctx) => this.ask.execute(ctx, id, input), { onBehalfOf, channel });
  }

  @Post('plot-requests/:id/withdraw')
  @Documented({ summary: 'Leave the line', params: ['id'], body: actingShape })
  withdraw(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(actingShape)) acting: Acting,
  ): Promise<PlotRequest> {
    return door.command((ctx) => this.ask.withdraw(ctx, id), acting);
  }

  @Get('people/:id/plots')
  @Documented({ summary: 'The plots somebody has or waits for', params: ['id'], forOther: true })
  listOf(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<OwnPlots> {
    return door.query((ctx) => this.own.list(ctx, id));
  }
}
