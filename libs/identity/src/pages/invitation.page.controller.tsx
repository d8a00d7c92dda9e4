// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, parseInput, SMALL_BODY, valid } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { acceptInvitationShape, tokenParam } from '../api/staff.request.js';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { invitationPath } from '../domain/staff-invitation.js';
import { InvitationPage } from './invitation.page.js';

/** Open to whoever holds the link: it is the key. */
@ApiExcludeController()
@Controller('invitation/:token')
@Allow('public')
export class InvitationPageController {
  constructor(private readonly acceptance: AcceptInvitation) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(tokenParam)) { token }: { token: string }): Promise<void> {
    return this.render(page, token, UNTOUCHED);
  }

  @Post()
  @RouteConfig(SMALL_BODY)
  async accept(@Page() page: PageDoor, @Param(valid(tokenParam)) { token }: { token: string }): Promise<void> {
    await page.orRefuse(
      async () => {
        const input = parseInput(acceptInvitationShape, formToInput(page.body, acceptInvitationShape));
        await page.query((ctx) => this.acceptance.execute(ctx, token, input));
        return { path: '/sign-in', flash: { key: 'identity:invitation.done' } };
      },
      (errors, typed, general) => this.render(page, token, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, token: string, form: FormState): Promise<void> {
    const invitation = await page.query((ctx) => this.acceptance.find(ctx, token));
    await page.html({
      title: page.t('identity:invitation.heading'),
      live: false,
      body: <InvitationPage path={invitationPath(token)} invitation={invitation} form={form} />,
    });
  }
}
