// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ManageCategories, modeShape } from '@reciproca/exchange';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/identity';
import { Allow } from '@reciproca/platform';
import { Buildings } from '@reciproca/territory';
import { ModesPage } from './modes.page.js';

@ApiExcludeController()
@Controller('settings/modes')
@Allow(['coordinator'])
export class ModesPageController {
  constructor(
    private readonly manage: ManageCategories,
    private readonly buildings: Buildings,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  async set(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      modeShape,
      async (ctx, rule) => {
        await this.manage.setMode(ctx, rule);
        return { path: '/settings/modes', flash: { key: 'supervision:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const { rules, areas, categories } = await page.query(async (ctx) => {
      const [rules, areas, categories] = await Promise.all([this.manage.listModes(ctx), this.buildings.listAreas(ctx), this.manage.list(ctx)]);
      return { rules, areas, categories };
    }, page.asMyself);
    const options = {
      areas: areas.map(({ id, name }) => ({ value: id, label: name })),
      categories: categories.map(({ id, nameIt, nameEn }) => ({ value: id, label: page.language === 'it' ? nameIt : nameEn })),
    };
    const body = <ModesPage rules={rules} {...options} form={form} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('supervision:settings.modes'), live: false, body });
  }
}
