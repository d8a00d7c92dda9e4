// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { LANGUAGES } from '@reciproca/kernel';
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
import { signInShape } from '../api/session.request.js';
import { ChangePerson } from '../application/change-person.js';
import { FindDemoPeople } from '../application/find-demo-people.js';
import { Enti } from '../application/enti.js';
import { EndSession } from '../application/end-session.js';
import { SignIn } from '../application/sign-in.js';
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
  setDeviceCookie,
  setLanguageCookie,
  setSessionCookie,
} from './session-cookie.js';
import { SignInPage } from './sign-in.page.js';

const signInFormShape = signInShape.extend({ next: z.string().max(2_000).optional(), carried: z.string().optional() });
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
      async () => safePath(await this.signInFrom(page, request)),
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
        const next = safePath(await this.signInFrom(page, request));
        if (!carried) return next;
        const body = <CarryOnPage form={carried} why="signed_in" />;
        await page.html({ title: page.t('web:carryOn.title'), body, live: false });
        return null;
      },
      (errors, typed, general) => this.render(page, safePath(typed['next']), { errors, typed, general }, carried),
    );
  }

  /** Where they wanted to go. */
  private async signInFrom(page: PageDoor, request: FastifyRequest): Promise<string | undefined> {
    const device = deviceOf(request);
    const client = {
      kind: 'web' as const,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      device,
    };
    const { next, carried: _, ...input } = parseInput(signInFormShape, formToInput(page.body, signInFormShape));
    // Whoever is signed in already, and acts for somebody, signs in as themselves.
    const acting = page.door.principal ? page.asMyself : {};
    const { token, personId } = await page.query((ctx) => this.signIn.execute(ctx, input, client), acting);
    setSessionCookie(page, token);
    setDeviceCookie(page, device, personId);
    return next;
  }

  @Post('sign-out')
  @RouteConfig(SMALL_BODY)
  @AllowSuspended()
  @AllowWithoutSecondFactor()
  async close(@Page() page: PageDoor): Promise<void> {
    const { principal } = page.door;
    if (principal) {
      await page.command((ctx) => this.endSession.one(ctx, principal.personId, principal.sessionId), page.asMyself);
    }
    clearSessionCookie(page);
    page.redirect('/sign-in', { key: 'identity:signIn.signedOut' });
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
    const offices = (await page.query((ctx) => this.enti.listEnti(ctx)))
      .filter(({ state }) => state === 'open')
      .map(({ name, settings }) => ({ name, phone: settings.officePhone, hours: settings.officeHours }))
      .filter(({ phone }) => phone !== '');
    await page.html({
      title: page.t('identity:signIn.title'),
      body: <SignInPage next={next} carried={carried} form={form} demoPeople={demoPeople} offices={offices} />,
    });
  }
}
