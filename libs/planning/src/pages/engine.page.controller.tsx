// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { engineSettingsShape } from '@reciproca/exchange';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { Allow } from '@reciproca/platform';
import { ManageEngine } from '../application/manage-engine.js';
import type { SettingsEffect } from '../domain/settings-effect.js';
import { EnginePage } from './engine.page.js';

@ApiExcludeController()
@Controller('settings/engine')
@Allow(['coordinator'])
export class EnginePageController {
  constructor(
    private readonly engine: ManageEngine,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: '/settings/engine',
      textKey: 'planning:settings.engine',
      leadKey: 'planning:settings.engine.lead',
      order: 40,
    });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const settings = await page.query((ctx) => this.engine.get(ctx), page.asMyself);
    await this.render(page, { ...UNTOUCHED, typed: { ...settings } });
  }

  @Post()
  async change(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      engineSettingsShape,
      async (ctx, settings) => {
        await this.engine.change(ctx, settings);
        return { path: '/settings/engine', flash: { key: 'web:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('preview')
  async preview(@Page() page: PageDoor): Promise<void> {
    const { input, typed, errors } = page.readForm(engineSettingsShape);
    const effect = input && (await page.query((ctx) => this.engine.preview(ctx, input), page.asMyself));
    await this.render(page, { typed, errors, general: null }, effect);
  }

  private render(page: PageDoor, form: FormState, effect: SettingsEffect | null = null): Promise<void> {
    const body = <EnginePage form={form} effect={effect} idempotencyKey={page.newKey()} />;
    return this.settings.show(page, '/settings/engine', { body });
  }
}
