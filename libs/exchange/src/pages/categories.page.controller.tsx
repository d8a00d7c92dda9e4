// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { notFound } from '@reciproca/kernel';
import { Allow, idParam, valid } from '@reciproca/platform';
import { changeCategoryShape, newCategoryShape } from '../api/category.request.js';
import { ManageCategories } from '../application/manage-categories.js';
import type { Category } from '../domain/category.js';
import { CategoriesPage, CategoryPage, NewCategoryLink } from './categories.page.js';

const SAVED = { path: '/settings/categories', flash: { key: 'exchange:category.saved' } } as const;

@ApiExcludeController()
@Controller('settings/categories')
@Allow(['coordinator'])
export class CategoriesPageController {
  constructor(
    private readonly manage: ManageCategories,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: '/settings/categories',
      textKey: 'exchange:settings.categories',
      leadKey: 'exchange:settings.categories.lead',
      order: 20,
    });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const categories = await page.query((ctx) => this.manage.list(ctx), page.asMyself);
    await this.settings.show(page, '/settings/categories', {
      body: <CategoriesPage categories={categories} />,
      actions: <NewCategoryLink />,
    });
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, { ...UNTOUCHED, typed: { minutesGuide: '60' } });
  }

  @Post('new')
  async add(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      newCategoryShape,
      async (ctx, input) => {
        await this.manage.add(ctx, input);
        return SAVED;
      },
      (errors, typed, general) => this.render(page, null, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const category = await this.getCategory(page, id);
    await this.render(page, category, { ...UNTOUCHED, typed: { ...category } });
  }

  @Post(':id')
  async change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const category = await this.getCategory(page, id);
    await page.submit(
      changeCategoryShape.required({ nameIt: true, minutesGuide: true, vettingRequired: true, active: true }),
      async (ctx, input) => {
        await this.manage.change(ctx, id, input);
        return SAVED;
      },
      (errors, typed, general) => this.render(page, category, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async getCategory(page: PageDoor, id: string): Promise<Category> {
    const categories = await page.query((ctx) => this.manage.list(ctx), page.asMyself);
    const category = categories.find((one) => one.id === id);
    if (!category) throw notFound('category');
    return category;
  }

  private render(page: PageDoor, category: Category | null, form: FormState): Promise<void> {
    const title = page.t(category ? 'exchange:category.change' : 'exchange:category.new');
    const body = <CategoryPage category={category} form={form} idempotencyKey={page.newKey()} />;
    return page.html({ title, backHref: '/settings/categories', live: false, body });
  }
}
