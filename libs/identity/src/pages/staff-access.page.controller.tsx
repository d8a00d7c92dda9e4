// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { ChangeSettings } from '../application/change-settings.js';
import { Enti } from '../application/enti.js';
import { StaffSecondFactors } from '../application/staff-second-factors.js';
import { SECOND_FACTORS } from '../domain/ente-settings.js';
import { StaffAccessPage } from './staff-access.page.js';

const PATH = '/settings/staff';
const formShape = z.strictObject({ staffSecondFactor: z.enum(SECOND_FACTORS) });

/** How staff get in: whether a code is required of them, and who has none. */
@ApiExcludeController()
@Controller('settings/staff')
@Allow(['coordinator'])
export class StaffAccessPageController {
  constructor(
    private readonly enti: Enti,
    private readonly change: ChangeSettings,
    private readonly secondFactors: StaffSecondFactors,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: PATH,
      textKey: 'identity:settings.staff',
      leadKey: 'identity:settings.staff.lead',
      order: 15,
    });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { staffSecondFactor } = (await page.query((ctx) => this.enti.getEnte(ctx), page.asMyself)).settings;
    await this.render(page, { ...UNTOUCHED, typed: { staffSecondFactor } });
  }

  @Post()
  async save(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      formShape,
      async (ctx, settings) => {
        await this.change.execute(ctx, settings);
        return { path: PATH, flash: { key: 'web:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const without = await page.query((ctx) => this.secondFactors.listWithout(ctx), page.asMyself);
    const body = <StaffAccessPage without={without} form={form} idempotencyKey={page.newKey()} />;
    await this.settings.show(page, PATH, { body });
  }
}
