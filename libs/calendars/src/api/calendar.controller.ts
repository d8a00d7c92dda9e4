// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx, endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import {
  Allow,
  Documented,
  type Door,
  idParam,
  PLATFORM_CONFIG,
  type PlatformConfig,
  siteAddress,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import type { z } from 'zod';
import { CalendarFeeds } from '../application/calendar-feeds.js';
import { ViewCalendar, type Whose } from '../application/view-calendar.js';
import { type CalendarSpanQuery, calendarSpanQuery, feedShape } from './calendar.request.js';
import {
  type CalendarResponse,
  calendarResponse,
  calendarShape,
  feedAnswerShape,
  feedListShape,
  type FeedResponse,
  feedResponse,
} from './calendar.response.js';

@ApiTags('calendar')
@Controller('api/v1/calendar')
@Allow('signed-in')
export class CalendarController {
  private readonly addressOf: (path: string) => string;

  constructor(
    private readonly calendar: ViewCalendar,
    private readonly feeds: CalendarFeeds,
    @Inject(PLATFORM_CONFIG) config: PlatformConfig,
  ) {
    this.addressOf = (path) => siteAddress(config, path);
  }

  @Get()
  @WithinScope('each-service')
  @Documented({
    summary: 'What is agreed, held, away and open between two days: one’s own, or for staff the ente’s',
    forOther: true,
    query: calendarSpanQuery,
    answer: calendarShape,
  })
  list(@Through() door: Door, @Query(valid(calendarSpanQuery)) query: CalendarSpanQuery): Promise<CalendarResponse> {
    return door.query(async (ctx) => {
      const [from, until] = [startOfRomeDay(query.from), endOfRomeDay(query.to)];
      return calendarResponse(await this.calendar.list(ctx, this.whose(ctx, query), from, until));
    });
  }

  @Get('feeds')
  @Documented({ summary: 'The addresses under which one’s own devices read one’s calendar', answer: feedListShape })
  listFeeds(@Through() door: Door): Promise<{ items: FeedResponse[] }> {
    return door.query(
      async (ctx) => ({ items: (await this.feeds.list(ctx)).map((feed) => feedResponse(feed, this.addressOf)) }),
      { onBehalfOf: door.viewer.personId },
    );
  }

  @Post('feeds')
  @Documented({ summary: 'Make such an address', body: feedShape, answer: feedAnswerShape, status: 201 })
  open(@Through() door: Door, @Body(valid(feedShape)) { label }: z.output<typeof feedShape>): Promise<FeedResponse> {
    return door.command(async (ctx) => feedResponse(await this.feeds.open(ctx, label), this.addressOf), {
      onBehalfOf: door.viewer.personId,
    });
  }

  @Delete('feeds/:id')
  @HttpCode(204)
  @Documented({ summary: 'Such an address is read by nobody any more', params: ['id'], status: 204 })
  end(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return door.command((ctx) => this.feeds.end(ctx, id), { onBehalfOf: door.viewer.personId });
  }

  private whose(ctx: Ctx, { personId, areaId }: CalendarSpanQuery): Whose {
    return personId || areaId ? { personId, areaId } : this.calendar.ownOf(ctx);
  }
}
