// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageAsk, PageOf } from '@reciproca/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  LARGE_BODY,
  listQuery,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { type AppliedPlan, ApplyPlan } from '../application/apply-plan.js';
import { StartRun } from '../application/start-run.js';
import { type RunView, ViewRuns } from '../application/view-runs.js';
import { type Run, isOptimal } from '../domain/run.js';
import { applyPlanShape } from './plan.request.js';

@ApiTags('plans')
@Controller('api/v1/plans')
@Allow(STAFF)
export class PlansController {
  constructor(
    private readonly start: StartRun,
    private readonly apply: ApplyPlan,
    private readonly runs: ViewRuns,
  ) {}

  @Get()
  @Documented({ summary: 'Plans, newest first', query: listQuery })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<Run & { isOptimal: boolean }>> {
    return door.query(async (ctx) => {
      const { items, next } = await this.runs.list(ctx, page);
      return { items: items.map((run) => ({ ...run, isOptimal: isOptimal(run) })), next };
    });
  }

  @Post()
  @Documented({
    summary: 'Asks for a plan of everything open; it is ready a little later',
    body: emptyShape,
    status: 201,
  })
  make(@Through() door: Door, @Body(valid(emptyShape)) _body: object): Promise<{ id: string }> {
    return door.command(async (ctx) => ({ id: await this.start.execute(ctx, 'plan', 'operator') }));
  }

  @Get(':id')
  @Documented({
    summary: 'A plan: who would be proposed to whom, what changes, who is left without and why',
    params: ['id'],
  })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<RunView & { isOptimal: boolean }> {
    return door.query(async (ctx) => {
      const view = await this.runs.get(ctx, id);
      return { ...view, isOptimal: isOptimal(view.run) };
    });
  }

  @Post(':id/apply')
  @RouteConfig(LARGE_BODY)
  @HttpCode(200)
  @Documented({ summary: 'Makes the proposals of a plan, all or some', params: ['id'], body: applyPlanShape })
  applyTo(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(applyPlanShape)) body: z.output<typeof applyPlanShape>,
  ): Promise<AppliedPlan> {
    return door.command((ctx) => this.apply.execute(ctx, id, body));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Documented({ summary: 'Sets a plan aside without proposing anything', params: ['id'], body: emptyShape })
  discard(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _body: object,
  ): Promise<{ id: string; state: string }> {
    return door.command(async (ctx) => {
      await this.apply.discard(ctx, id);
      return { id, state: 'discarded' };
    });
  }
}
