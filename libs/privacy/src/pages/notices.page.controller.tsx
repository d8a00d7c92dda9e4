// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { noticeShape } from '../api/notice.request.js';
import { ManageNotices } from '../application/manage-notices.js';
import { NoticePage, NoticesPage, UntoldPage } from './notices.page.js';

@ApiExcludeController()
@Controller('privacy-notices')
@Allow(STAFF)
export class NoticesPageController {
  constructor(private readonly notices: ManageNotices) {}

  @Get()
  list(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  @Allow(['coordinator'])
  add(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      noticeShape,
      async (ctx, input) => ({
        path: `/privacy-notices/${await this.notices.add(ctx, input)}`,
        flash: { key: 'privacy:notices.saved' },
      }),
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get('untold')
  async untold(@Page() page: PageDoor): Promise<void> {
    const untold = await page.query((ctx) => this.notices.listUntold(ctx), page.asMyself);
    await page.html({
      title: page.t('privacy:untold.title'),
      backHref: '/privacy-notices',
      live: false,
      body: <UntoldPage {...untold} />,
    });
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const notice = await page.query((ctx) => this.notices.get(ctx, id), page.asMyself);
    await page.html({
      title: notice.version,
      backHref: '/privacy-notices',
      live: false,
      body: <NoticePage notice={notice} />,
    });
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const list = await page.query((ctx) => this.notices.list(ctx), page.asMyself);
    const canWrite = page.viewer.roles.includes('coordinator');
    await page.html({
      title: page.t('privacy:notices.title'),
      backHref: '/board',
      live: false,
      body: <NoticesPage {...list} canWrite={canWrite} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
