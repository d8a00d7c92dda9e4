// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, parseInput } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { type FormState, type OwnPage, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { AppIoServices } from '../application/app-io-services.js';
import { TryAppIo } from '../application/try-app-io.js';
import { APP_IO_SETTINGS, AppIoKeyPage } from './app-io-key.page.js';
import { appIoKeyShape } from './app-io.request.js';

@ApiExcludeController()
@Controller('settings/app-io')
@Allow(['coordinator'])
export class AppIoKeyPageController {
  constructor(
    private readonly services: AppIoServices,
    private readonly trial: TryAppIo,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: APP_IO_SETTINGS,
      textKey: 'notifications:settings.appIo',
      leadKey: 'notifications:settings.appIo.lead',
      order: 51,
    });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  change(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), appIoKeyShape, 'notifications:appIoKey.saved', (ctx, { key }) =>
      this.services.setKey(ctx, key),
    );
  }

  @Post('try')
  async try(@Page() page: PageDoor): Promise<void> {
    await page.orRefuse(
      async () => {
        parseInput(emptyShape, formToInput(page.body, emptyShape));
        const found = await page.query((ctx) => this.trial.execute(ctx), page.asMyself);
        await page.command((ctx) => this.trial.note(ctx, found), page.asMyself);
        const kind = found === 'works' ? 'success' : 'warning';
        return { path: APP_IO_SETTINGS, flash: { key: `notifications:appIoKey.trial.${found}` as const, kind } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
    );
  }

  @Post('remove')
  remove(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), emptyShape, 'notifications:appIoKey.removed', (ctx) =>
      this.services.removeKey(ctx),
    );
  }

  private own(page: PageDoor): OwnPage {
    return { path: APP_IO_SETTINGS, show: (form) => this.render(page, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const settings = await page.query((ctx) => this.services.get(ctx), page.asMyself);
    const body = <AppIoKeyPage {...settings} form={form} idempotencyKey={page.newKey()} />;
    await this.settings.show(page, APP_IO_SETTINGS, { body });
  }
}
