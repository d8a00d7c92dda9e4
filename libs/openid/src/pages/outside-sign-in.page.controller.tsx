// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { deviceOf, Enti, officesOf, setDeviceCookie, setSessionCookie } from '@reciproca/identity';
import { DomainError } from '@reciproca/kernel';
import { Allow, idParam, valid } from '@reciproca/platform';
import { type Outcome, Page, type PageDoor, safePath } from '@reciproca/web';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BeginSignIn } from '../application/begin-sign-in.js';
import { FinishSignIn } from '../application/finish-sign-in.js';
import { beginPath } from '../domain/provider.js';
import type { SignInAttempt } from '../domain/sign-in-attempt.js';
import { keepAsked, keepAttempt, takeAttempt } from './attempt-cookie.js';
import { SignInFailedPage } from './sign-in-failed.page.js';

const beginParam = z.object({ slug: z.string().max(40), method: z.string().max(40) });

/** Off to who says who somebody is, and back. Without what this browser kept nobody is let in. */
@ApiExcludeController()
@Controller('sign-in')
@Allow('public')
export class OutsideSignInPageController {
  constructor(
    private readonly begin: BeginSignIn,
    private readonly finish: FinishSignIn,
    private readonly enti: Enti,
  ) {}

  @Get('with/:slug/:method')
  async leave(
    @Page() page: PageDoor,
    @Req() request: FastifyRequest,
    @Param(valid(beginParam)) { slug, method }: z.output<typeof beginParam>,
  ): Promise<void> {
    const next = safePath((request.query as { next?: unknown }).next);
    let isUnknown = false;
    await page.orRefuse(
      async () => {
        const way = { slug, method, next, address: request.ip };
        const begun = page.query((ctx) => this.begin.execute(ctx, way), this.acting(page));
        const { address, attempt } = await begun.catch((error: unknown) => {
          isUnknown = error instanceof DomainError && error.code === 'way_in.not_found';
          throw error;
        });
        keepAttempt(page, attempt);
        void page.reply.redirect(address.href, 303);
        return null;
      },
      // Where there is no such way, trying again leads nowhere either.
      (_errors, _typed, general) =>
        this.showFailed(page, general, isUnknown ? null : beginPath(slug, method), isUnknown),
    );
  }

  @Get('callback/:id')
  async comeBack(
    @Page() page: PageDoor,
    @Req() request: FastifyRequest,
    @Param(valid(idParam)) { id }: { id: string },
  ): Promise<void> {
    const query = new URLSearchParams(request.url.split('?')[1] ?? '');
    const attempt = takeAttempt(page, query.get('state') ?? '');
    await page.orRefuse(
      () => this.enter(page, request, { providerId: id, query, attempt }),
      async (_errors, _typed, general) => this.showFailed(page, general, await this.againPath(page, attempt)),
    );
  }

  private async enter(
    page: PageDoor,
    request: FastifyRequest,
    came: { providerId: string; query: URLSearchParams; attempt: SignInAttempt | null },
  ): Promise<Outcome> {
    const callback = { ...came, userAgent: request.headers['user-agent'] ?? '' };
    const entered = await page.query((ctx) => this.finish.execute(ctx, callback), this.acting(page));
    if (entered.kind === 'asked') {
      keepAsked(page, entered);
      return '/sign-in/asked';
    }
    setSessionCookie(page, entered.session.token);
    setDeviceCookie(page, deviceOf(request), entered.session.personId);
    return safePath(entered.next);
  }

  /** Whoever is signed in already, and acts for somebody, signs in as themselves. */
  private acting(page: PageDoor) {
    return page.door.principal ? page.asMyself : {};
  }

  private async againPath(page: PageDoor, attempt: SignInAttempt | null): Promise<string | null> {
    if (!attempt) return null;
    const ente = (await page.query((ctx) => this.enti.listEnti(ctx))).find(({ id }) => id === attempt.enteId);
    return ente ? beginPath(ente.slug, attempt.method) : null;
  }

  private async showFailed(page: PageDoor, why: string | null, again: string | null, isUnknown = false): Promise<void> {
    const title = page.t(isUnknown ? 'openid:failed.unknown' : 'openid:failed.title');
    const offices = officesOf(await page.query((ctx) => this.enti.listEnti(ctx)));
    await page.html({
      title,
      live: false,
      backHref: '/sign-in',
      body: <SignInFailedPage title={title} why={why ?? ''} again={again} offices={offices} />,
    });
  }
}
