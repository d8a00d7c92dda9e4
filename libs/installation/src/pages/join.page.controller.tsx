// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, parseInput, SMALL_BODY, valid } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { toDataURL } from 'qrcode';
import { joinShape, linkParam } from '../api/installation.request.js';
import { JoinAdministrators } from '../application/join-administrators.js';
import { joinPath } from '../domain/administrator.js';
import { JoinPage } from './join.page.js';

/** Open to whoever holds the link: it is the key. */
@ApiExcludeController()
@Controller('installation/join/:token')
@Allow('public')
export class JoinPageController {
  constructor(private readonly joining: JoinAdministrators) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(linkParam)) { token }: { token: string }): Promise<void> {
    return this.render(page, token, UNTOUCHED);
  }

  @Post()
  @RouteConfig(SMALL_BODY)
  async join(@Page() page: PageDoor, @Param(valid(linkParam)) { token }: { token: string }): Promise<void> {
    await page.orRefuse(
      async () => {
        const input = parseInput(joinShape, formToInput(page.body, joinShape));
        await page.command((ctx) => this.joining.execute(ctx, token, input));
        return { path: '/installation/sign-in', flash: { key: 'installation:join.welcome' } };
      },
      (errors, typed, general) => this.render(page, token, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, token: string, form: FormState): Promise<void> {
    const setup = await page.query((ctx) => this.joining.getSetup(ctx, token));
    const qrCode = await toDataURL(setup.uri, { width: 240, margin: 2 });
    await page.html({
      title: page.t('installation:join.title'),
      live: false,
      body: <JoinPage path={joinPath(token)} setup={setup} qrCode={qrCode} form={form} />,
    });
  }
}
