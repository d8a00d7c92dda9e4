// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import { Page, type PageDoor, SettingsPages } from '@reciproca/web';
import { z } from 'zod';
import { ShowOpening } from '../application/show-opening.js';
import { OPENING_PATH, OpeningPage } from './opening.page.js';

const hideShape = z.strictObject({ hidden: z.boolean() });

@ApiExcludeController()
@Controller('settings/opening')
@Allow(['coordinator'])
export class OpeningPageController {
  constructor(
    private readonly opening: ShowOpening,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: OPENING_PATH,
      textKey: 'supervision:opening.title',
      leadKey: 'supervision:opening.lead',
      order: 5,
    });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page);
  }

  @Post()
  hide(@Page() page: PageDoor): Promise<void> {
    const own = { path: OPENING_PATH, show: () => this.render(page), acting: page.asMyself };
    return page.change(own, hideShape, 'web:settings.saved', (ctx, { hidden }) => this.opening.hide(ctx, hidden));
  }

  private async render(page: PageDoor): Promise<void> {
    const opening = await page.query((ctx) => this.opening.execute(ctx), page.asMyself);
    await this.settings.show(page, OPENING_PATH, { body: <OpeningPage opening={opening} /> });
  }
}
