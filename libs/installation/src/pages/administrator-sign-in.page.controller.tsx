// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  ADMINISTRATOR_COOKIE,
  Allow,
  clearHostCookie,
  parseInput,
  setHostCookie,
  SMALL_BODY,
} from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import type { FastifyRequest } from 'fastify';
import { administratorSignInShape } from '../api/installation.request.js';
import { AdministratorSignIn } from '../application/administrator-sign-in.js';
import { Administrators } from '../application/administrators.js';
import { AdministratorSignInPage } from './administrator-sign-in.page.js';

const PATH = '/installation/sign-in';

@ApiExcludeController()
@Controller('installation')
export class AdministratorSignInPageController {
  constructor(
    private readonly signIn: AdministratorSignIn,
    private readonly administrators: Administrators,
  ) {}

  @Get('sign-in')
  @Allow('public')
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post('sign-in')
  @Allow('public')
  @RouteConfig(SMALL_BODY)
  async open(@Page() page: PageDoor, @Req() request: FastifyRequest): Promise<void> {
    await page.orRefuse(
      async () => {
        const input = parseInput(administratorSignInShape, formToInput(page.body, administratorSignInShape));
        const token = await page.query((ctx) => this.signIn.execute(ctx, input, request.ip));
        setHostCookie(page.reply, ADMINISTRATOR_COOKIE, token);
        return '/installation';
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
    );
  }

  @Post('sign-out')
  @Allow('administrator')
  @RouteConfig(SMALL_BODY)
  async close(@Page() page: PageDoor): Promise<void> {
    await page.command((ctx) => this.administrators.signOut(ctx, page.door.administrator));
    clearHostCookie(page.reply, ADMINISTRATOR_COOKIE);
    page.redirect(PATH, { key: 'installation:signIn.out' });
  }

  private render(page: PageDoor, form: FormState): Promise<void> {
    return page.html({
      title: page.t('installation:signIn.title'),
      live: false,
      body: <AdministratorSignInPage form={form} />,
    });
  }
}
