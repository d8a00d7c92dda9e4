// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { correctInvitationShape } from '../api/staff.request.js';
import { InviteStaff } from '../application/invite-staff.js';
import { StaffInvitationPage } from './staff-invitation.page.js';

const LIST = '/settings/staff';

@ApiExcludeController()
@Controller('settings/staff/invitations/:id')
@Allow(['coordinator'])
export class StaffInvitationsPageController {
  constructor(private readonly invite: InviteStaff) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('correct')
  async correct(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      correctInvitationShape,
      async (ctx, { email }) => {
        const anew = await this.invite.correct(ctx, id, email);
        return { path: `${LIST}/invitations/${anew.id}`, flash: { key: 'identity:invite.written' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('withdraw')
  withdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = { path: LIST, show: (form: FormState) => this.render(page, id, form), acting: page.asMyself };
    return page.change(own, emptyShape, 'identity:invite.withdrawn', (ctx) => this.invite.withdraw(ctx, id));
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const invitation = await page.query((ctx) => this.invite.get(ctx, id), page.asMyself);
    await page.html({
      title: `${invitation.givenName} ${invitation.familyName}`,
      backHref: LIST,
      live: false,
      body: <StaffInvitationPage invitation={invitation} form={form} />,
    });
  }
}
