// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { inviteStaffShape } from '../api/staff.request.js';
import { ChangeSettings } from '../application/change-settings.js';
import { Enti } from '../application/enti.js';
import { InviteStaff } from '../application/invite-staff.js';
import { StaffAccess } from '../application/staff-access.js';
import { SECOND_FACTORS } from '../domain/ente-settings.js';
import { StaffAccessPage } from './staff-access.page.js';

const PATH = '/settings/staff';
const formShape = z.strictObject({ staffSecondFactor: z.enum(SECOND_FACTORS) });
const WAITING = ['open', 'over'];

/** Who works here and how they get in: links to come in by, and whether a code is required. */
@ApiExcludeController()
@Controller('settings/staff')
@Allow(['coordinator'])
export class StaffAccessPageController {
  constructor(
    private readonly enti: Enti,
    private readonly change: ChangeSettings,
    private readonly access: StaffAccess,
    private readonly invite: InviteStaff,
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
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  save(@Page() page: PageDoor): Promise<void> {
    const own = { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
    return page.change(own, formShape, 'web:settings.saved', (ctx, settings) => this.change.execute(ctx, settings));
  }

  @Post('invitations')
  async ask(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      inviteStaffShape,
      async (ctx, input) => {
        const { id } = await this.invite.execute(ctx, input);
        return { path: `${PATH}/invitations/${id}`, flash: { key: 'identity:invite.written' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const shown = await page.query(
      async (ctx) => ({
        staff: await this.access.list(ctx),
        invitations: (await this.invite.list(ctx)).filter(({ state }) => WAITING.includes(state)),
        secondFactor: (await this.enti.getEnte(ctx)).settings.staffSecondFactor,
      }),
      page.asMyself,
    );
    const body = <StaffAccessPage {...shown} form={form} idempotencyKey={page.newKey()} />;
    await this.settings.show(page, PATH, { body });
  }
}
