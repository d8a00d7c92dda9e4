// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ORTI } from '@reciproca/orti';
import {
  type Acting,
  actingShape,
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import type { z } from 'zod';
import { AssignPlot } from '../application/assign-plot.js';
import { EndTenure } from '../application/end-tenure.js';
import { ManagePlots } from '../application/manage-plots.js';
import { assignShape, plotShape, takeBackShape, warnShape } from '../application/plots.input.js';
import { type PlotDetail, ViewPlots } from '../application/view-plots.js';
import { WarnHolder } from '../application/warn-holder.js';
import type { Plot } from '../domain/plot.js';
import type { Tenure } from '../domain/tenure.js';

interface Id {
  readonly id: string;
}

@ApiTags('gardens')
@Controller('api/v1')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class PlotsController {
  constructor(
    private readonly view: ViewPlots,
    private readonly manage: ManagePlots,
    private readonly assign: AssignPlot,
    private readonly warn: WarnHolder,
    private readonly end: EndTenure,
  ) {}

  @Get('plots/:id')
  @Documented({ summary: 'A plot and who had it, for who answers for the garden', params: ['id'] })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<PlotDetail> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Put('plots/:id')
  @Documented({ summary: 'Change a plot', params: ['id'], body: plotShape })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(plotShape)) input: z.output<typeof plotShape>,
  ): Promise<Plot> {
    return door.command((ctx) => this.manage.change(ctx, id, input));
  }

  @Post('plots/:id/assign')
  @Documented({ summary: 'Give a free plot to who comes first', params: ['id'], body: assignShape })
  assignTo(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(assignShape)) input: z.output<typeof assignShape>,
  ): Promise<Tenure> {
    return door.command((ctx) => this.assign.execute(ctx, id, input));
  }

  @Post('plot-tenures/:id/warn')
  @Documented({ summary: 'A plot left wild: to be tended by a day', params: ['id'], body: warnShape })
  warnOf(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(warnShape)) input: z.output<typeof warnShape>,
  ): Promise<Tenure> {
    return door.command((ctx) => this.warn.warn(ctx, id, input));
  }

  @Post('plot-tenures/:id/lift')
  @Documented({ summary: 'It is tended again: the warning is taken away', params: ['id'], body: emptyShape })
  lift(@Through() door: Door, @Param(valid(idParam)) { id }: Id, @Body(valid(emptyShape)) _: object): Promise<Tenure> {
    return door.command((ctx) => this.warn.lift(ctx, id));
  }

  @Post('plot-tenures/:id/tidied')
  @Documented({ summary: 'The holder says that it is tended again', params: ['id'], body: actingShape })
  tidied(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(actingShape)) acting: Acting,
  ): Promise<Tenure> {
    return door.command((ctx) => this.warn.tidied(ctx, id), acting);
  }

  @Post('plot-tenures/:id/give-back')
  @Documented({ summary: 'Give a plot back', params: ['id'], body: actingShape })
  giveBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(actingShape)) acting: Acting,
  ): Promise<Tenure> {
    return door.command((ctx) => this.end.giveBack(ctx, id), acting);
  }

  @Post('plot-tenures/:id/take-back')
  @Documented({ summary: 'Take a plot back once its warning is over', params: ['id'], body: takeBackShape })
  takeBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(takeBackShape)) input: z.output<typeof takeBackShape>,
  ): Promise<Tenure> {
    return door.command((ctx) => this.end.takeBack(ctx, id, input));
  }
}
