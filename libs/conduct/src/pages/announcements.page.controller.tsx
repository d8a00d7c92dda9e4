// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { romeDay, systemClock } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { Buildings } from '@reciproca/territory';
import { announcementShape } from '../api/announcement.request.js';
import { Announcements } from '../application/announcements.js';
import { AnnouncementPage, AnnouncementsPage, NewAnnouncementPage } from './announcements.page.js';

type Id = { id: string };

@ApiExcludeController()
@Controller('announcements')
@Allow('signed-in')
export class AnnouncementsPageController {
  constructor(
    private readonly announcements: Announcements,
    private readonly buildings: Buildings,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.announcements.list(ctx, page.asked()));
    await page.html({
      title: page.t('conduct:announcements.title'),
      body: <AnnouncementsPage announcements={items} isStaff={page.isStaff} today={today()} />,
      next,
    });
  }

  @Get('new')
  @Allow(STAFF)
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderNew(page, { ...UNTOUCHED, typed: { fromDay: today() } });
  }

  @Post('new')
  @Allow(STAFF)
  publish(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      announcementShape,
      async (ctx, input) => ({
        path: `/announcements/${(await this.announcements.publish(ctx, input)).id}`,
        flash: { key: 'conduct:announcement.sent' },
      }),
      (errors, typed, general) => this.renderNew(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id);
  }

  @Post(':id/withdraw')
  @Allow(STAFF)
  withdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        await this.announcements.withdraw(ctx, id);
        return { path: `/announcements/${id}`, flash: { key: 'conduct:announcement.withdrawn' } };
      },
      () => this.render(page, id),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string): Promise<void> {
    const one = await page.query((ctx) => this.announcements.get(ctx, id));
    const body = <AnnouncementPage one={one} isStaff={page.isStaff} today={today()} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('conduct:announcements.title'), backHref: '/announcements', live: false, body });
  }

  private async renderNew(page: PageDoor, form: FormState): Promise<void> {
    const areas = await page.query((ctx) => this.buildings.listAreas(ctx), page.asMyself);
    const places = areas.map(({ id, name, blocks }) => ({
      label: name,
      options: [
        { value: `area:${id}`, label: page.t('conduct:announcement.area', { area: name }) },
        ...blocks.flatMap((block) =>
          block.staircases.map((staircase) => ({
            value: `staircase:${staircase.id}`,
            label: `${block.name}, ${staircase.label}`,
            hint: staircase.address,
          })),
        ),
      ],
    }));
    const body = <NewAnnouncementPage form={form} places={places} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('conduct:announcement.new'), backHref: '/announcements', live: false, body });
  }
}

function today(): string {
  return romeDay(systemClock.now());
}
