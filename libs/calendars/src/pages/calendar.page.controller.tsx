// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import {
  Allow,
  emptyShape,
  idParam,
  PLATFORM_CONFIG,
  type PlatformConfig,
  siteAddress,
  STAFF,
  valid,
  WithinScope,
} from '@reciproca/platform';
import { Buildings } from '@reciproca/territory';
import { type FormState, NavRegistry, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { type CalendarQuery, calendarQuery, feedShape } from '../api/calendar.request.js';
import { CalendarFeeds } from '../application/calendar-feeds.js';
import { type ShownCalendar, ViewCalendar } from '../application/view-calendar.js';
import { feedPath } from '../domain/calendar-feed.js';
import { CalendarPage } from './calendar.page.js';
import { FeedsPage } from './feeds.page.js';
import { spanOf } from './shown-span.js';

const AHEAD_MS = 3 * 86_400_000;
const MOST_AHEAD = 12;
/** Whom paper gave a card has it along without a signal. */
const OWN_CARD = '/me/card';
const FEEDS = '/calendar/feeds';

@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class CalendarPageController {
  constructor(
    private readonly calendar: ViewCalendar,
    private readonly feeds: CalendarFeeds,
    private readonly people: People,
    private readonly buildings: Buildings,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/calendar', textKey: 'calendars:title', roles: 'signed-in', order: 25, more: true });
  }

  /** One's own; for staff at their own desk the ente's, or an area's. */
  @Get('calendar')
  @WithinScope('each-service')
  async show(@Page() page: PageDoor, @Query(valid(calendarQuery)) query: CalendarQuery): Promise<void> {
    const { whose, calendar, areas, shown, day, today } = await page.query(async (ctx) => {
      const own = this.calendar.ownOf(ctx);
      const all = own.personId ? null : await this.buildings.listAreas(ctx);
      const area = all?.find(({ id }) => id === query.area);
      const span = spanOf(query);
      const whose = area ? { areaId: area.id } : own;
      return {
        ...span,
        whose,
        calendar: await this.calendar.days(ctx, whose, span.shown.days),
        areas: all && { all: all.map(({ id, name }) => ({ id, name })), chosen: area?.id ?? '' },
      };
    });
    const isOwn = whose.personId === page.viewer.personId;
    const title = page.t(areas ? 'calendars:title.ente' : 'calendars:title');
    const props = { title, path: '/calendar', view: query.view, day, today, shown, ...calendar, areas, isOwn };
    await page.html({
      title,
      body: <CalendarPage {...props} />,
      kept: { ahead: [...pagesAhead(calendar), ...(isOwn ? [OWN_CARD] : [])] },
    });
  }

  @Get('people/:id/calendar')
  @Allow(STAFF)
  async showOf(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(calendarQuery)) query: CalendarQuery,
  ): Promise<void> {
    const span = spanOf(query);
    const { name, calendar } = await page.query(
      async (ctx) => ({
        name: (await this.people.getPerson(ctx, id)).fullName,
        calendar: await this.calendar.days(ctx, { personId: id }, span.shown.days),
      }),
      page.asMyself,
    );
    const title = page.t('calendars:title.person', { name });
    const props = {
      title,
      path: `/people/${id}/calendar`,
      ...span,
      ...calendar,
      areas: null,
      isOwn: false,
    };
    await page.html({ title, backHref: `/people/${id}`, body: <CalendarPage {...props} /> });
  }

  @Get('calendar/feeds')
  showFeeds(@Page() page: PageDoor): Promise<void> {
    return this.renderFeeds(page, UNTOUCHED);
  }

  @Post('calendar/feeds')
  openFeed(@Page() page: PageDoor): Promise<void> {
    return page.change(this.ownFeeds(page), feedShape, 'calendars:feeds.made', (ctx, { label }) =>
      this.feeds.open(ctx, label),
    );
  }

  @Post('calendar/feeds/:id/end')
  endFeed(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.ownFeeds(page), emptyShape, 'calendars:feeds.ended', (ctx) => this.feeds.end(ctx, id));
  }

  private ownFeeds(page: PageDoor) {
    return { path: FEEDS, show: (form: FormState) => this.renderFeeds(page, form), acting: page.asMyself };
  }

  private async renderFeeds(page: PageDoor, form: FormState): Promise<void> {
    const feeds = await page.query((ctx) => this.feeds.list(ctx), page.asMyself);
    const shown = feeds.map((feed) => ({ ...feed, address: siteAddress(this.config, feedPath(feed.token)) }));
    await page.html({
      title: page.t('calendars:feeds.title'),
      backHref: '/calendar',
      live: false,
      body: <FeedsPage feeds={shown} form={form} newKey={() => page.newKey()} />,
    });
  }
}

/** What of the next days can be opened from it. */
function pagesAhead({ days }: ShownCalendar): string[] {
  const until = Date.now() + AHEAD_MS;
  const near = days.flatMap(({ items }) => items).filter(({ startsAt }) => startsAt.getTime() < until);
  return [...new Set(near.flatMap(({ href }) => href ?? []))].slice(0, MOST_AHEAD);
}
