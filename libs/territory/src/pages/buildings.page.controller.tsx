// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { newStaircaseShape } from '../api/housing.request.js';
import { ManageBuildings } from '../application/manage-buildings.js';
import { ShowHousing } from '../application/show-housing.js';
import { movedPin } from './pin-desk.js';
import { BuildingsPage } from './buildings.page.js';

const PATH = '/settings/buildings';

@ApiExcludeController()
@Controller('settings/buildings')
@Allow(['coordinator'])
export class BuildingsPageController {
  constructor(
    private readonly housing: ShowHousing,
    private readonly manage: ManageBuildings,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: PATH,
      textKey: 'territory:buildings.title',
      leadKey: 'territory:buildings.lead',
      order: 15,
    });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  add(@Page() page: PageDoor): Promise<void> {
    const moved = movedPin(page);
    if (moved) return this.render(page, moved);
    return page.change(
      { path: PATH, show: (form) => this.render(page, form), acting: page.asMyself },
      newStaircaseShape,
      'territory:buildings.saved',
      (ctx, input) => this.manage.addStaircase(ctx, input),
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const areas = await page.query((ctx) => this.housing.list(ctx), page.asMyself);
    await this.settings.show(page, PATH, {
      body: <BuildingsPage areas={areas} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
