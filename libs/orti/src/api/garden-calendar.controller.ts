// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CalendarResponse,
  calendarResponse,
  calendarShape,
  type DaySpanQuery,
  daySpanQuery,
} from '@reciproca/calendars';
import { endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, Through, valid, WithinScope } from '@reciproca/platform';
import { GardenDays } from '../application/garden-days.js';
import { ORTI } from '../orti.service.js';

@ApiTags('gardens')
@Controller('api/v1/gardens/:id/calendar')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class GardenCalendarController {
  constructor(private readonly days: GardenDays) {}

  @Get()
  @Documented({
    summary: 'What is fetched, kept and still free in a garden between two days, for who answers for it',
    params: ['id'],
    query: daySpanQuery,
    forOther: true,
    answer: calendarShape,
  })
  list(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(daySpanQuery)) { from, to }: DaySpanQuery,
  ): Promise<CalendarResponse> {
    return door.query(async (ctx) =>
      calendarResponse(await this.days.list(ctx, id, startOfRomeDay(from), endOfRomeDay(to))),
    );
  }
}
