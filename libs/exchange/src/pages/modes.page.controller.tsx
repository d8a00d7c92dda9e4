// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { inStaffLanguage, type Ctx } from '@reciproca/kernel';
import { Allow, idShape } from '@reciproca/platform';
import { Buildings } from '@reciproca/territory';
import { z } from 'zod';
import { modeShape } from '../api/category.request.js';
import { ChangeModes } from '../application/change-modes.js';
import { ManageCategories } from '../application/manage-categories.js';
import type { Trial } from './mode-history.js';
import { ModesPage } from './modes.page.js';

const undoShape = z.strictObject({ changeId: idShape });
const trialShape = z.object({ tryArea: idShape.nullish(), tryCategory: idShape });

@ApiExcludeController()
@Controller('settings/modes')
@Allow(['coordinator'])
export class ModesPageController {
  constructor(
    private readonly manage: ManageCategories,
    private readonly modes: ChangeModes,
    private readonly buildings: Buildings,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: '/settings/modes',
      textKey: 'exchange:settings.modes',
      leadKey: 'exchange:settings.modes.lead',
      order: 30,
    });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  async set(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      modeShape,
      async (ctx, rule) => {
        await this.modes.set(ctx, rule);
        return { path: '/settings/modes', flash: { key: 'web:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('undo')
  async undo(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      undoShape,
      async (ctx, { changeId }) => {
        await this.modes.undo(ctx, changeId);
        return { path: '/settings/modes', flash: { key: 'exchange:mode.undone' } };
      },
      (_errors, _typed, general) => this.render(page, { ...UNTOUCHED, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const asked = page.readQuery(trialShape).input;
    const { rules, changes, trial, areas, categories } = await page.query(async (ctx) => {
      const [rules, changes, areas, categories] = await Promise.all([
        this.manage.listModes(ctx),
        this.modes.listChanges(ctx, page.asked()),
        this.buildings.listAreas(ctx),
        this.manage.list(ctx),
      ]);
      const trial: Trial | null = asked && (await this.tryOut(ctx, asked.tryArea ?? null, asked.tryCategory));
      return { rules, changes, trial, areas, categories };
    }, page.asMyself);
    const options = {
      areas: areas.map(({ id, name }) => ({ value: id, label: name })),
      categories: categories.map(({ id, nameIt, nameEn }) => ({
        value: id,
        label: inStaffLanguage(page.language, nameIt, nameEn),
      })),
    };
    const body = (
      <ModesPage rules={rules} changes={changes} trial={trial} {...options} form={form} newKey={() => page.newKey()} />
    );
    await this.settings.show(page, '/settings/modes', { body });
  }

  private async tryOut(ctx: Ctx, areaId: string | null, categoryId: string): Promise<Trial> {
    return { areaId, categoryId, rule: await this.modes.findWinning(ctx, { areaId, categoryId }) };
  }
}
