// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { staffSessionShape } from '../api/staff.request.js';
import { InviteStaff } from '../application/invite-staff.js';
import { StaffAccess } from '../application/staff-access.js';
import { StaffSessionsPage } from './staff-sessions.page.js';

const LIST = '/settings/staff';

@ApiExcludeController()
@Controller('settings/staff/:id')
@Allow(['coordinator'])
export class StaffSessionsPageController {
  constructor(
    private readonly access: StaffAccess,
    private readonly invite: InviteStaff,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('reset')
  reset(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        const written = await this.invite.again(ctx, id);
        return { path: `${LIST}/invitations/${written.id}`, flash: { key: 'identity:invite.written' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('sessions/end')
  endAll(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.end(page, id, null);
  }

  @Post('sessions/:sessionId/end')
  endOne(
    @Page() page: PageDoor,
    @Param(valid(staffSessionShape)) { id, sessionId }: { id: string; sessionId: string },
  ): Promise<void> {
    return this.end(page, id, sessionId);
  }

  private end(page: PageDoor, id: string, sessionId: string | null): Promise<void> {
    const own = {
      path: `${LIST}/${id}`,
      show: (form: FormState) => this.render(page, id, form),
      acting: page.asMyself,
    };
    return page.change(own, emptyShape, 'identity:sessions.ended', (ctx) => this.access.end(ctx, id, sessionId));
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const shown = await page.query((ctx) => this.access.listSessions(ctx, id), page.asMyself);
    await page.html({
      title: shown.name,
      backHref: LIST,
      live: false,
      body: <StaffSessionsPage id={id} {...shown} form={form} />,
    });
  }
}
