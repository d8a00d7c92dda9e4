// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, LANGUAGES } from '@reciproca/kernel';
import {
  Allow,
  AllowSuspended,
  AllowWithoutSecondFactor,
  MIDDLE_BODY,
  parseInput,
  SMALL_BODY,
} from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { passkeySignInShape } from '../api/passkey.request.js';
import { signInShape } from '../api/session.request.js';
import { officesOf } from '../domain/ente-settings.js';
import { ChangePerson } from '../application/change-person.js';
import { FindDemoPeople } from '../application/find-demo-people.js';
import { Enti } from '../application/enti.js';
import { EndSession } from '../application/end-session.js';
import { SignInElsewhere } from '../application/sign-in-elsewhere.js';
import { type Client, SignIn } from '../application/sign-in.js';
import { SignInWithPasskey } from '../application/sign-in-with-passkey.js';
import type { SignedIn } from '../application/open-session.js';
import {
  type CarriedForm,
  CarryOnPage,
  type FormState,
  Page,
  type PageDoor,
  readCarriedForm,
  safePath,
  UNTOUCHED,
} from '@reciproca/web';
import {
  clearSessionCookie,
  deviceOf,
  forgetHere,
  keepWayOut,
  setDeviceCookie,
  setLanguageCookie,
  setSessionCookie,
  takeWayOut,
} from './session-cookie.js';
import { SignedOutPage } from './signed-out.page.js';
import { SignInPage } from './sign-in.page.js';

const signInFormShape = signInShape.extend({ next: z.string().max(2_000).optional(), carried: z.string().optional() });
const passkeyFormShape = passkeySignInShape.extend({ next: z.string().max(2_000).optional() });
/** Whatever else was typed on the page has been kept by then. */
const languageShape = z.object({ language: z.enum(LANGUAGES), back: z.string().max(2_000).optional() });

@ApiExcludeController()
@Controller()
@Allow('public')
export class SignInPageController {
  constructor(
    private readonly signIn: SignIn,
    private readonly endSession: EndSession,
    private readonly changePerson: ChangePerson,
    private readonly demoPeople: FindDemoPeople,
    private readonly enti: Enti,
    private readonly elsewhere: SignInElsewhere,
    private readonly passkey: SignInWithPasskey,
  ) {}

  @Get('sign-in')
  async show(@Page() page: PageDoor, @Req() request: FastifyRequest): Promise<void> {
    const next = safePath((request.query as { next?: unknown }).next);
    if (page.door.principal) page.redirect(next);
    else await this.render(page, next, UNTOUCHED);
  }

  @Post('sign-in')
  @RouteConfig(SMALL_BODY)
  async open(@Page() page: PageDoor, @Req() request: FastifyRequest): Promise<void> {
    await page.orRefuse(
      () => this.signInFrom(page, request),
      (errors, typed, general) => this.render(page, safePath(typed['next']), { errors, typed, general }),
    );
  }

  @Post('sign-in/passkey')
  @RouteConfig(MIDDLE_BODY)
  async openWithPasskey(@Page() page: PageDoor, @Req() request: FastifyRequest): Promise<void> {
    await page.orRefuse(
      async () => {
        const { next, ...answer } = parseInput(passkeyFormShape, formToInput(page.body, passkeyFormShape));
        return this.letIn(page, request, next, (ctx, client) => this.passkey.execute(ctx, answer, client));
      },
      (errors, typed, general) => this.render(page, safePath(typed['next']), { errors, typed, general }),
    );
  }

  /** In the middle of a form, which then goes on. */
  @Post('sign-in/go-on')
  @RouteConfig(MIDDLE_BODY)
  async goOn(@Page() page: PageDoor, @Req() request: FastifyRequest): Promise<void> {
    const carried = readCarriedForm(page.body['carried']);
    await page.orRefuse(
      async () => {
        const next = await this.signInFrom(page, request);
        if (!carried) return next;
        const body = <CarryOnPage form={carried} why="signed_in" />;
        await page.html({ title: page.t('web:carryOn.title'), body, live: false });
        return null;
      },
      (errors, typed, general) => this.render(page, safePath(typed['next']), { errors, typed, general }, carried),
    );
  }

  /** Where they wanted to go. */
  private async signInFrom(page: PageDoor, request: FastifyRequest): Promise<string> {
    const { next, carried: _, ...input } = parseInput(signInFormShape, formToInput(page.body, signInFormShape));
    return this.letIn(page, request, next, (ctx, client) => this.signIn.execute(ctx, input, client));
  }

  private async letIn(
    page: PageDoor,
    request: FastifyRequest,
    next: string | undefined,
    signIn: (ctx: Ctx, client: Client) => Promise<SignedIn>,
  ): Promise<string> {
    const device = deviceOf(request);
    const client = {
      kind: 'web' as const,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      device,
    };
    // Whoever is signed in already, and acts for somebody, signs in as themselves.
    const acting = page.door.principal ? page.asMyself : {};
    const { token, personId } = await page.query((ctx) => signIn(ctx, client), acting);
    setSessionCookie(page, token);
    setDeviceCookie(page, device, personId);
    return safePath(next);
  }

  @Post('sign-out')
  @RouteConfig(SMALL_BODY)
  @AllowSuspended()
  @AllowWithoutSecondFactor()
  async close(@Page() page: PageDoor): Promise<void> {
    const { principal } = page.door;
    let wayOut: string | null = null;
    if (principal) {
      const { personId, sessionId } = principal;
      wayOut = await page.query((ctx) => this.elsewhere.findWayOut(ctx, sessionId), page.asMyself);
      await page.command((ctx) => this.endSession.one(ctx, personId, sessionId), page.asMyself);
    }
    clearSessionCookie(page);
    forgetHere(page);
    if (wayOut) {
      keepWayOut(page, wayOut);
      page.redirect('/sign-out/done');
    } else page.redirect('/sign-in', { key: 'identity:signIn.signedOut' });
  }

  /** A page of its own: what a form sends may not lead to another site. */
  @Get('sign-out/done')
  async leave(@Page() page: PageDoor): Promise<void> {
    const href = takeWayOut(page);
    if (!href) return page.redirect('/sign-in');
    void page.reply.header('refresh', `0; url=${href}`);
    await page.html({ title: page.t('identity:signOut.title'), live: false, body: <SignedOutPage href={href} /> });
  }

  @Post('language')
  @RouteConfig(SMALL_BODY)
  async changeLanguage(@Page() page: PageDoor): Promise<void> {
    const { language, back } = parseInput(languageShape, formToInput(page.body, languageShape));
    const { principal } = page.door;
    if (principal) {
      await page.command(
        (ctx) => this.changePerson.execute(ctx, principal.personId, { uiLanguage: language }),
        page.asMyself,
      );
    }
    setLanguageCookie(page, language);
    page.redirect(safePath(back));
  }

  private async render(
    page: PageDoor,
    next: string,
    form: FormState,
    carried: CarriedForm | null = null,
  ): Promise<void> {
    const demoPeople = page.frames.isDemo ? await page.query((ctx) => this.demoPeople.execute(ctx)) : [];
    const offices = officesOf(await page.query((ctx) => this.enti.listEnti(ctx)));
    const elsewhere = await page.query((ctx) => this.elsewhere.list(ctx));
    const passkey = await page.query((ctx) => this.passkey.ask(ctx.clock.now()));
    await page.html({
      title: page.t('identity:signIn.title'),
      body: <SignInPage {...{ next, carried, form, demoPeople, offices, elsewhere, passkey }} />,
    });
  }
}
