// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CalendarPage, type CalendarQuery, calendarQuery, spanOf, ViewCalendar } from '@reciproca/calendars';
import { endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { GardenDays } from '../application/garden-days.js';
import { ORTI } from '../orti.service.js';

@ApiExcludeController()
@Controller('gardens/:id/calendar')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class GardenCalendarPageController {
  constructor(
    private readonly gardenDays: GardenDays,
    private readonly calendar: ViewCalendar,
  ) {}

  @Get()
  async show(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(calendarQuery)) query: CalendarQuery,
  ): Promise<void> {
    const span = spanOf(query);
    const { days } = span.shown;
    const [first = span.day, last = first] = [days[0], days.at(-1)];
    const { name, hours, calendar } = await page.query(async (ctx) => ({
      ...(await this.gardenDays.describe(ctx, id)),
      calendar: await this.calendar.inDays(
        ctx,
        await this.gardenDays.list(ctx, id, startOfRomeDay(first), endOfRomeDay(last)),
        days,
      ),
    }));
    const props = {
      title: page.t('orti:days.title', { name }),
      path: `/gardens/${id}/calendar`,
      ...span,
      ...calendar,
      areas: null,
      isOwn: false,
      kinds: {
        agreed: page.t('calendars:kind.agreed'),
        held: page.t('calendars:kind.held'),
        free: page.t('orti:days.free'),
      },
      note: hours && page.t('orti:days.hours', { hours }),
    };
    await page.html({ title: props.title, backHref: `/gardens/${id}`, body: <CalendarPage {...props} /> });
  }
}
