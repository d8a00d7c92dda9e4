// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, AllowWithoutSecondFactor, emptyShape, idParam, MIDDLE_BODY, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { passkeyRenameShape, passkeyShape } from '../api/passkey.request.js';
import { Passkeys } from '../application/passkeys.js';
import { PasskeysPage } from './passkeys.page.js';

const PATH = '/me/passkeys';

@ApiExcludeController()
@Controller('me/passkeys')
@Allow('account')
@AllowWithoutSecondFactor()
export class PasskeysPageController {
  constructor(private readonly passkeys: Passkeys) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  @RouteConfig(MIDDLE_BODY)
  add(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), passkeyShape, 'identity:passkey.added', (ctx, input) =>
      this.passkeys.register(ctx, input),
    );
  }

  @Post('rename')
  rename(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), passkeyRenameShape, 'identity:passkey.renamed', (ctx, { id, newName }) =>
      this.passkeys.rename(ctx, id, newName),
    );
  }

  @Post(':id/remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.own(page), emptyShape, 'identity:passkey.removed', (ctx) => this.passkeys.remove(ctx, id));
  }

  private own(page: PageDoor) {
    return { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const shown = await page.query(
      async (ctx) => ({ keys: await this.passkeys.list(ctx), offer: await this.passkeys.offer(ctx) }),
      page.asMyself,
    );
    await page.html({
      title: page.t('identity:passkey.title'),
      backHref: page.viewer.lacksSecondFactor ? '/me/totp' : '/me',
      live: false,
      body: <PasskeysPage {...shown} form={form} />,
    });
  }
}
