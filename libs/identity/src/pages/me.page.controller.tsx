// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { changeMeShape, codeShape, passwordShape } from '../api/person.request.js';
import { ChangePassword } from '../application/change-password.js';
import { ChangePerson } from '../application/change-person.js';
import { Delegations } from '../application/delegations.js';
import { EndSession } from '../application/end-session.js';
import { FindMyProfile } from '../application/my-profile.js';
import { Passkeys } from '../application/passkeys.js';
import { PhoneClaims } from '../application/phone-claims.js';
import { TotpEnrolment } from '../application/totp-enrolment.js';
import { type FormState, MeLinks, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { SessionRepository } from '../persistence/session.repository.js';
import { MePage, type MeProps } from './me.page.js';
import { setLanguageCookie } from './session-cookie.js';

/** The page's own form always holds all of these: an unticked list is a mistake, not a wish to leave it as it is. */
const preferencesShape = changeMeShape.required({ channels: true, spokenLanguages: true, uiLanguage: true });

@ApiExcludeController()
@Controller('me')
@Allow('account')
export class MePageController {
  constructor(
    private readonly profile: FindMyProfile,
    private readonly changePerson: ChangePerson,
    private readonly changePassword: ChangePassword,
    private readonly endSession: EndSession,
    private readonly totp: TotpEnrolment,
    private readonly phones: PhoneClaims,
    private readonly sessions: SessionRepository,
    private readonly links: MeLinks,
    private readonly delegations: Delegations,
    private readonly passkeys: Passkeys,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED, null);
  }

  @Post()
  async change(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      preferencesShape,
      async (ctx, input) => {
        const { phone = null, email = null, ...rest } = input;
        await this.changePerson.execute(ctx, page.viewer.personId, { ...rest, phone, email });
        setLanguageCookie(page, input.uiLanguage);
        return { path: '/me', flash: { key: 'identity:me.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }, 'profile'),
      page.asMyself,
    );
  }

  @Post('phone/again')
  async sendCodeAgain(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      emptyShape,
      async (ctx) => {
        await this.phones.sendAgain(ctx, page.viewer.personId);
        return { path: '/me', flash: { key: 'identity:phone.sent' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }, 'phone'),
      page.asMyself,
    );
  }

  /** A wrong code is no refusal: that it was tried must stay. */
  @Post('phone/confirm')
  async provePhone(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      codeShape,
      async (ctx, { code }) =>
        (await this.phones.prove(ctx, page.viewer.personId, code))
          ? { path: '/me', flash: { key: 'identity:phone.confirmed' } }
          : { path: '/me#phone', flash: { key: 'identity:errors.phone.code_wrong', kind: 'danger' } },
      (errors, typed, general) => this.render(page, { errors, typed, general }, 'phone'),
      page.asMyself,
    );
  }

  @Post('password')
  async newPassword(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      passwordShape,
      async (ctx, input) => {
        await this.changePassword.execute(ctx, input);
        return { path: '/me', flash: { key: 'identity:password.changed' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }, 'password'),
      page.asMyself,
    );
  }

  @Post('sessions/:id/end')
  async end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.command((ctx) => this.endSession.one(ctx, page.viewer.personId, id), page.asMyself);
    page.redirect('/me', { key: 'identity:sessions.ended' });
  }

  /** The person's own word: whoever acts for them stops with their next request. */
  @Post('delegations/:id/revoke')
  async endDelegation(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.command(async (ctx) => void (await this.delegations.revoke(ctx, id)), page.asMyself);
    page.redirect('/me', { key: 'identity:delegation.ended' });
  }

  @Post('delegations/:id/restore')
  async restoreDelegation(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.command((ctx) => this.delegations.restore(ctx, id), page.asMyself);
    page.redirect('/me', { key: 'identity:delegation.restored' });
  }

  private async render(page: PageDoor, form: FormState, refused: MeProps['refused']): Promise<void> {
    const { personId, sessionId } = page.viewer;
    const body = await page.query(async (ctx) => {
      const profile = await this.profile.execute(ctx, personId);
      const sessions = await this.sessions.listOpen(ctx, personId);
      const totp = await this.totp.findState(ctx);
      return (
        <MePage
          profile={profile}
          sessions={sessions}
          sessionId={sessionId}
          totp={totp}
          mayHavePasskeys={await this.passkeys.mayHave(ctx)}
          form={form}
          refused={refused}
          links={this.links.listFor(page.viewer)}
        />
      );
    }, page.asMyself);
    await page.html({ title: page.t('identity:me.title'), body, live: false });
  }
}
