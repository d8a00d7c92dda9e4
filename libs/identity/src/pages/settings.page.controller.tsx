// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, NavRegistry, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { Allow } from '@reciproca/platform';
import { ChangeSettings } from '../application/change-settings.js';
import { Enti } from '../application/enti.js';
import { enteSettingsShape } from '../domain/ente-settings.js';
import { SettingsPage } from './settings.page.js';

/** Who may get in how has a page of its own. */
const formShape = enteSettingsShape.omit({ staffSecondFactor: true, openingHidden: true });

@ApiExcludeController()
@Controller('settings')
@Allow(['coordinator'])
export class SettingsPageController {
  constructor(
    private readonly enti: Enti,
    private readonly settingsOf: ChangeSettings,
    private readonly settings: SettingsPages,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/settings', textKey: 'web:settings.title', roles: ['coordinator'], order: 85, more: true });
    settings.add({
      href: '/settings',
      textKey: 'identity:settings.ente',
      leadKey: 'identity:settings.ente.lead',
      titleKey: 'web:settings.title',
      order: 10,
    });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { settings } = await page.query((ctx) => this.enti.getEnte(ctx), page.asMyself);
    await this.render(page, { ...UNTOUCHED, typed: { ...settings } });
  }

  @Post()
  async change(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      formShape,
      async (ctx, settings) => {
        await this.settingsOf.execute(ctx, settings);
        return { path: '/settings', flash: { key: 'web:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private render(page: PageDoor, form: FormState): Promise<void> {
    return this.settings.show(page, '/settings', { body: <SettingsPage form={form} idempotencyKey={page.newKey()} /> });
  }
}
