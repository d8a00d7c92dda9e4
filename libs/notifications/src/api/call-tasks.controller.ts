// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx, PageAsk } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, listQuery, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { CallList } from '../application/call-list.js';
import { CallViews } from '../application/call-view.js';
import type { CallTask } from '../domain/call-task.js';
import { callDoneShape, claimShape, closeShape, nothingShape, releaseShape } from './call-task.request.js';
import { callTaskListShape, callTaskPageShape, callTaskResponse, callTaskShape } from './call-task.response.js';

@ApiTags('calls')
@Controller('api/v1/call-tasks')
@Allow(STAFF)
export class CallTasksController {
  constructor(
    private readonly calls: CallList,
    private readonly views: CallViews,
  ) {}

  @Get()
  @Documented({ summary: 'People to call, the longest due first', query: listQuery, answer: callTaskPageShape })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk) {
    return door.query(async (ctx) => {
      const { items, next } = await this.calls.listQueue(ctx, page);
      return { items: (await this.views.describe(ctx, items)).map(callTaskResponse), next };
    });
  }

  @Post('next')
  @HttpCode(200)
  @Documented({
    summary: 'Takes the call due longest, with all that its person is to be called about',
    body: nothingShape,
    answer: callTaskListShape,
  })
  next(@Through() door: Door, @Body(valid(nothingShape)) _: object) {
    return door.command(async (ctx) => ({
      items: (await this.views.describe(ctx, await this.calls.claimNext(ctx))).map(callTaskResponse),
    }));
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Documented({
    summary: 'Takes a call; the number comes with it',
    params: ['id'],
    body: claimShape,
    answer: callTaskShape,
  })
  claim(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }, @Body(valid(claimShape)) _: object) {
    return door.command(async (ctx) => this.answer(ctx, await this.calls.claim(ctx, id)));
  }

  @Post(':id/done')
  @HttpCode(200)
  @Documented({
    summary: 'Says how the call went; unanswered it comes round again',
    params: ['id'],
    body: callDoneShape,
    answer: callTaskShape,
  })
  finish(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(callDoneShape)) { callAt, ...result }: z.output<typeof callDoneShape>,
  ) {
    const ended = { ...result, callAt: callAt ? new Date(callAt) : null };
    return door.command(async (ctx) => this.answer(ctx, await this.calls.finish(ctx, id, ended)));
  }

  @Post(':id/release')
  @HttpCode(200)
  @Documented({ summary: 'Gives a call back', params: ['id'], body: releaseShape, answer: callTaskShape })
  release(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(releaseShape)) { note }: z.output<typeof releaseShape>,
  ) {
    return door.command(async (ctx) => this.answer(ctx, await this.calls.release(ctx, id, note ?? null)));
  }

  @Post(':id/requeue')
  @HttpCode(200)
  @Documented({
    summary: 'Tries again a call that was given up',
    params: ['id'],
    body: nothingShape,
    answer: callTaskShape,
  })
  requeue(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }, @Body(valid(nothingShape)) _: object) {
    return door.command(async (ctx) => this.answer(ctx, await this.calls.requeue(ctx, id)));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Documented({ summary: 'Ends a call that was given up', params: ['id'], body: closeShape, answer: callTaskShape })
  close(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(closeShape)) { note }: z.output<typeof closeShape>,
  ) {
    return door.command(async (ctx) => this.answer(ctx, await this.calls.close(ctx, id, note ?? null)));
  }

  private async answer(ctx: Ctx, task: CallTask) {
    const [view] = await this.views.describe(ctx, [task]);
    return view && callTaskResponse(view);
  }
}
