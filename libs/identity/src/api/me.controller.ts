// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx, DomainError } from '@reciproca/kernel';
import {
  Allow,
  AllowWithoutSecondFactor,
  Documented,
  type Door,
  emptyShape,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { ChangePassword } from '../application/change-password.js';
import { ChangePerson } from '../application/change-person.js';
import { FindMyProfile } from '../application/my-profile.js';
import { PhoneClaims } from '../application/phone-claims.js';
import { TotpEnrolment } from '../application/totp-enrolment.js';
import { Unread } from '@reciproca/web';
import { changeMeShape, codeShape, passwordShape } from './person.request.js';
import { meAnswer, meShape, totpSetupShape } from './person.response.js';

@ApiTags('me')
@Controller('api/v1/me')
@Allow('account')
export class MeController {
  constructor(
    private readonly profile: FindMyProfile,
    private readonly changePerson: ChangePerson,
    private readonly changePassword: ChangePassword,
    private readonly totp: TotpEnrolment,
    private readonly phones: PhoneClaims,
    private readonly unread: Unread,
  ) {}

  @Get()
  @Documented({ summary: 'Who I am and for whom I may act', answer: meShape })
  show(@Through() door: Door) {
    return door.query((ctx) => this.answer(ctx, door.viewer.personId));
  }

  @Patch()
  @Documented({ summary: 'Change my contacts and preferences', body: changeMeShape, answer: meShape })
  change(@Through() door: Door, @Body(valid(changeMeShape)) input: z.output<typeof changeMeShape>) {
    return door.command(async (ctx) => {
      await this.changePerson.execute(ctx, door.viewer.personId, input);
      return this.answer(ctx, door.viewer.personId);
    });
  }

  @Post('password')
  @HttpCode(204)
  @Documented({ summary: 'Change my password; my other sessions end', body: passwordShape, status: 204 })
  async newPassword(
    @Through() door: Door,
    @Body(valid(passwordShape)) input: z.output<typeof passwordShape>,
  ): Promise<void> {
    await door.command((ctx) => this.changePassword.execute(ctx, input));
  }

  @Post('phone/again')
  @HttpCode(204)
  @Documented({ summary: 'Send another code to my new number', body: emptyShape, status: 204 })
  async sendCodeAgain(@Through() door: Door, @Body(valid(emptyShape)) _: object): Promise<void> {
    await door.command((ctx) => this.phones.sendAgain(ctx, door.viewer.personId));
  }

  @Post('phone/confirm')
  @HttpCode(200)
  @Documented({ summary: 'Type the code my new number was sent', body: codeShape, answer: meShape })
  async provePhone(@Through() door: Door, @Body(valid(codeShape)) { code }: z.output<typeof codeShape>) {
    const isProved = await door.command((ctx) => this.phones.prove(ctx, door.viewer.personId, code));
    if (!isProved) throw new DomainError('phone.code_wrong', 'invalid', { field: 'code' });
    return door.query((ctx) => this.answer(ctx, door.viewer.personId));
  }

  @Post('totp')
  @AllowWithoutSecondFactor()
  @HttpCode(200)
  @Documented({ summary: 'Start setting up an authenticator app', body: emptyShape, answer: totpSetupShape })
  async startTotp(@Through() door: Door, @Body(valid(emptyShape)) _: object) {
    await door.command((ctx) => this.totp.start(ctx));
    return door.query((ctx) => this.totp.getSetup(ctx));
  }

  @Post('totp/confirm')
  @AllowWithoutSecondFactor()
  @HttpCode(204)
  @Documented({ summary: 'Ask for a code at every sign-in from now on', body: codeShape, status: 204 })
  async confirmTotp(
    @Through() door: Door,
    @Body(valid(codeShape)) { code }: z.output<typeof codeShape>,
  ): Promise<void> {
    await door.command((ctx) => this.totp.confirm(ctx, code));
  }

  @Post('totp/disable')
  @HttpCode(204)
  @Documented({ summary: 'Stop asking for a code', body: codeShape, status: 204 })
  async disableTotp(
    @Through() door: Door,
    @Body(valid(codeShape)) { code }: z.output<typeof codeShape>,
  ): Promise<void> {
    await door.command((ctx) => this.totp.disable(ctx, code));
  }

  private async answer(ctx: Ctx, personId: string) {
    return meAnswer(await this.profile.execute(ctx, personId), await this.unread.count(ctx));
  }
}
