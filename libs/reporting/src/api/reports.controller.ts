// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { MakeReport } from '../application/make-report.js';
import { ManageTargets } from '../application/manage-targets.js';
import type { Target } from '../domain/measure.js';
import { reportShape, targetShape } from './report.request.js';
import { type ReportResponse, reportResponse } from './report.response.js';

@ApiTags('reports')
@Controller('api/v1')
@Allow(STAFF)
export class ReportsController {
  constructor(
    private readonly makeReport: MakeReport,
    private readonly targets: ManageTargets,
  ) {}

  @Get('report')
  @Documented({
    summary:
      'The figures of a period, of the ente or of one project; null where they would tell too much about too few',
    query: reportShape,
  })
  report(
    @Through() door: Door,
    @Query(valid(reportShape)) { projectId, ...period }: z.output<typeof reportShape>,
  ): Promise<ReportResponse> {
    return door.query(async (ctx) => reportResponse(await this.makeReport.execute(ctx, period, projectId)));
  }

  @Get('report-targets')
  @Documented({ summary: 'What projects have promised' })
  list(@Through() door: Door): Promise<{ items: Target[] }> {
    return door.query(async (ctx) => ({ items: await this.targets.list(ctx) }));
  }

  @Post('report-targets')
  @Allow(['coordinator'])
  @Documented({ summary: 'Promise a figure', body: targetShape })
  set(@Through() door: Door, @Body(valid(targetShape)) target: z.output<typeof targetShape>): Promise<Target> {
    return door.command((ctx) => this.targets.set(ctx, target));
  }

  @Delete('report-targets/:id')
  @Allow(['coordinator'])
  @Documented({ summary: 'Take a promise back', params: ['id'] })
  async remove(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await door.command((ctx) => this.targets.remove(ctx, id));
  }
}
