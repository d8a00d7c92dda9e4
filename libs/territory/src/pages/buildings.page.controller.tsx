// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, plainText } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { newStaircaseShape } from '../api/housing.request.js';
import { chosenAddress, FindAddress, positionOf } from '../application/find-address.js';
import type { FoundAddress } from '../application/geocoder.js';
import { ManageBuildings } from '../application/manage-buildings.js';
import { ShowHousing } from '../application/show-housing.js';
import { movedPin, nearestTo } from './pin-desk.js';
import { BuildingsPage } from './buildings.page.js';

const formShape = newStaircaseShape.extend({ found: plainText(60).optional() });
const PATH = '/settings/buildings';

@ApiExcludeController()
@Controller('settings/buildings')
@Allow(['coordinator'])
export class BuildingsPageController {
  constructor(
    private readonly housing: ShowHousing,
    private readonly manage: ManageBuildings,
    private readonly findAddress: FindAddress,
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
  async add(@Page() page: PageDoor): Promise<void> {
    const moved = movedPin(page);
    if (moved) return this.render(page, moved);
    const found = await this.find(page);
    await page.change(
      { path: PATH, show: (form) => this.render(page, form, found), acting: page.asMyself },
      formShape,
      'territory:buildings.saved',
      (ctx, { found: chosen, ...input }) =>
        this.manage.addStaircase(ctx, { ...input, at: positionOf(chosenAddress(found, chosen)) }),
    );
  }

  /** Before the transaction begins. In practice no map is asked. */
  private async find(page: PageDoor): Promise<readonly FoundAddress[]> {
    const { input } = page.readForm(formShape);
    if (!input || input.position?.trim() || page.viewer.practiceOf) return [];
    return this.findAddress.execute({ name: input.comune }, input.address);
  }

  private async render(page: PageDoor, form: FormState, found: readonly FoundAddress[] = []): Promise<void> {
    const areas = await page.query((ctx) => this.housing.list(ctx), page.asMyself);
    const near = await nearestTo(page, form, this.findAddress);
    await this.settings.show(page, PATH, {
      body: <BuildingsPage areas={areas} found={found} near={near} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
