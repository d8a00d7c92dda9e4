// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti, enteSettingsShape } from '@reciproca/identity';
import { type FormState, NavRegistry, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow } from '@reciproca/platform';
import { SettingsPage } from './settings.page.js';

@ApiExcludeController()
@Controller('settings')
@Allow(['coordinator'])
export class SettingsPageController {
  constructor(
    private readonly enti: Enti,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/settings', textKey: 'supervision:nav.settings', roles: ['coordinator'], order: 85, more: true });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { settings } = await page.query((ctx) => this.enti.getEnte(ctx), page.asMyself);
    await this.render(page, { ...UNTOUCHED, typed: { ...settings } });
  }

  @Post()
  async change(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      enteSettingsShape,
      async (ctx, settings) => {
        await this.enti.changeSettings(ctx, settings);
        return { path: '/settings', flash: { key: 'supervision:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private render(page: PageDoor, form: FormState): Promise<void> {
    return page.html({
      title: page.t('supervision:settings.title'),
      live: false,
      body: <SettingsPage form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
