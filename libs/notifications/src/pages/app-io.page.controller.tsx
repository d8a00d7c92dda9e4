// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { AppIoAddresses } from '../application/app-io-addresses.js';
import { APP_IO_PATH, AppIoPage } from './app-io.page.js';
import { appIoShape } from './app-io.request.js';

/** One's own, whoever is acted for. */
@ApiExcludeController()
@Controller('me/app-io')
@Allow('account')
export class AppIoPageController {
  constructor(private readonly addresses: AppIoAddresses) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  agree(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), appIoShape, 'notifications:appIo.saved', (ctx, { appIoCode, place }) =>
      this.addresses.agree(ctx, page.viewer.personId, { fiscalCode: appIoCode, place }),
    );
  }

  @Post('remove')
  remove(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), emptyShape, 'notifications:appIo.removed', (ctx) =>
      this.addresses.remove(ctx, page.viewer.personId),
    );
  }

  private own(page: PageDoor) {
    return { path: APP_IO_PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const seen = await page.query(
      async (ctx) => ({
        ...(await this.addresses.see(ctx, page.viewer.personId)),
        now: ctx.clock.now(),
      }),
      page.asMyself,
    );
    await page.html({
      title: page.t('notifications:appIo.title'),
      backHref: '/me',
      live: false,
      body: <AppIoPage {...seen} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
