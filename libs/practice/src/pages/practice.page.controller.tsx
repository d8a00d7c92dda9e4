// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { PracticeSessions, setSessionCookie } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Allow, emptyShape, SMALL_BODY, STAFF } from '@reciproca/platform';
import type { TextKey } from '@reciproca/ui';
import { MeLinks, NavRegistry, Page, type PageDoor } from '@reciproca/web';
import type { FastifyRequest } from 'fastify';
import { ManagePractice } from '../application/manage-practice.js';
import { ShowPractice } from '../application/show-practice.js';
import { stepByToken, type Stepped } from '../application/step-by-token.js';
import { PRACTICE_PATH, PracticePage } from './practice.page.js';

@ApiExcludeController()
@Controller('practice')
@Allow(STAFF)
export class PracticePageController {
  constructor(
    private readonly practice: ShowPractice,
    private readonly manage: ManagePractice,
    private readonly sessions: PracticeSessions,
    nav: NavRegistry,
    links: MeLinks,
  ) {
    nav.add({ href: PRACTICE_PATH, textKey: 'practice:nav', roles: STAFF, order: 92, more: true });
    links.add({ href: PRACTICE_PATH, textKey: 'practice:me', icon: 'help-circle', roles: STAFF, order: 91 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null);
  }

  @Post('open')
  @Allow(['coordinator'])
  @RouteConfig(SMALL_BODY)
  open(@Page() page: PageDoor): Promise<void> {
    return this.change(page, 'practice:opened', (ctx) => this.manage.open(ctx));
  }

  @Post('anew')
  @Allow(['coordinator'])
  @RouteConfig(SMALL_BODY)
  beginAnew(@Page() page: PageDoor): Promise<void> {
    return this.change(page, 'practice:begun', (ctx) => this.manage.beginAnew(ctx));
  }

  @Post('end')
  @Allow(['coordinator'])
  @RouteConfig(SMALL_BODY)
  end(@Page() page: PageDoor): Promise<void> {
    return this.change(page, 'practice:ended', (ctx) => this.manage.end(ctx));
  }

  @Post('enter')
  @RouteConfig(SMALL_BODY)
  enter(@Page() page: PageDoor, @Req() request: FastifyRequest): Promise<void> {
    const client = { kind: 'web' as const, userAgent: request.headers['user-agent'] ?? '' };
    return this.step(page, 'practice:entered', (ctx) => this.sessions.enter(ctx, client));
  }

  @Post('leave')
  @RouteConfig(SMALL_BODY)
  leave(@Page() page: PageDoor): Promise<void> {
    return this.step(page, 'practice:left', (ctx) => this.sessions.leave(ctx));
  }

  private change(page: PageDoor, done: TextKey, act: (ctx: Ctx) => Promise<void>): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        await act(ctx);
        return { path: PRACTICE_PATH, flash: { key: done } };
      },
      (_errors, _typed, general) => this.render(page, general),
      page.asMyself,
    );
  }

  /** The browser holds another session from here on. */
  private async step(page: PageDoor, done: TextKey, act: (ctx: Ctx) => Promise<Stepped>): Promise<void> {
    await page.orRefuse(
      async () => {
        const { token } = await stepByToken((command) => page.command(command, page.asMyself), act);
        setSessionCookie(page, token);
        return { path: PRACTICE_PATH, flash: { key: done } };
      },
      (_errors, _typed, general) => this.render(page, general),
    );
  }

  private async render(page: PageDoor, general: string | null): Promise<void> {
    const practice = await page.query((ctx) => this.practice.execute(ctx), page.asMyself);
    const mayChange = page.viewer.roles.includes('coordinator');
    await page.html({
      title: page.t('practice:title'),
      live: false,
      body: <PracticePage practice={practice} mayChange={mayChange} general={general} />,
    });
  }
}
