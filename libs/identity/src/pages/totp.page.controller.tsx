// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, AllowWithoutSecondFactor } from '@reciproca/platform';
import { toDataURL } from 'qrcode';
import { codeShape } from '../api/person.request.js';
import { TotpEnrolment } from '../application/totp-enrolment.js';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { TotpPage } from './totp.page.js';

@ApiExcludeController()
@Controller('me/totp')
@Allow('account')
@AllowWithoutSecondFactor()
export class TotpPageController {
  constructor(private readonly totp: TotpEnrolment) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post('confirm')
  async confirm(@Page() page: PageDoor): Promise<void> {
    const isNeeded = page.viewer.lacksSecondFactor === true;
    await page.submit(
      codeShape,
      async (ctx, { code }) => {
        await this.totp.confirm(ctx, code);
        return { path: isNeeded ? '/' : '/me', flash: { key: 'identity:totp.nowOn' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('disable')
  async disable(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      codeShape,
      async (ctx, { code }) => {
        await this.totp.disable(ctx, code);
        return { path: '/me', flash: { key: 'identity:totp.nowOff' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const isOn = (await page.query((ctx) => this.totp.findState(ctx), page.asMyself)) === 'on';
    if (!isOn) await page.command((ctx) => this.totp.start(ctx), page.asMyself);
    const setup = isOn ? null : await page.query((ctx) => this.totp.getSetup(ctx), page.asMyself);
    const qrCode = setup && (await toDataURL(setup.uri, { width: 240, margin: 2 }));
    await page.html({
      title: page.t('identity:totp.title'),
      ...(!page.viewer.lacksSecondFactor && { backHref: '/me' }),
      live: false,
      body: <TotpPage setup={setup} qrCode={qrCode} isNeeded={page.viewer.lacksSecondFactor === true} form={form} />,
    });
  }
}
