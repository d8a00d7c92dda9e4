// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, plainText } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { positionText } from '../api/territory.request.js';
import { Buildings } from '../application/buildings.js';
import { ManageBuildings } from '../application/manage-buildings.js';
import { BuildingsPage } from './buildings.page.js';

const PATH = '/settings/buildings';
const formShape = z.strictObject({
  area: plainText(120, 2),
  block: plainText(120),
  label: plainText(60),
  comune: plainText(80, 2),
  address: plainText(200, 2),
  position: positionText.optional(),
  numbers: plainText(400).optional(),
});

@ApiExcludeController()
@Controller('settings/buildings')
@Allow(['coordinator'])
export class BuildingsPageController {
  constructor(
    private readonly buildings: Buildings,
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
    return page.change(
      { path: PATH, show: (form) => this.render(page, form), acting: page.asMyself },
      formShape,
      'territory:buildings.saved',
      (ctx, input) => this.manage.addStaircase(ctx, input),
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const areas = await page.query((ctx) => this.buildings.listAreas(ctx), page.asMyself);
    await this.settings.show(page, PATH, {
      body: <BuildingsPage areas={areas} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
