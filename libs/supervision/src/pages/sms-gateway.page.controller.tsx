// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { NEW_GATEWAY, SmsGateways, smsGatewayShape } from '@reciproca/notifications';
import { Allow } from '@reciproca/platform';
import { SmsGatewayPage } from './sms-gateway.page.js';

@ApiExcludeController()
@Controller('settings/sms')
@Allow(['coordinator'])
export class SmsGatewayPageController {
  constructor(private readonly gateways: SmsGateways) {}

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { gateway } = await page.query((ctx) => this.gateways.get(ctx), page.asMyself);
    await this.render(page, { ...UNTOUCHED, typed: { ...(gateway ?? NEW_GATEWAY) } });
  }

  @Post()
  async change(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      smsGatewayShape,
      async (ctx, gateway) => {
        await this.gateways.change(ctx, gateway);
        return { path: '/settings/sms', flash: { key: 'supervision:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const { hasSecret, isReady } = await page.query((ctx) => this.gateways.get(ctx), page.asMyself);
    const body = <SmsGatewayPage form={form} hasSecret={hasSecret} isReady={isReady} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('supervision:settings.sms'), live: false, body });
  }
}
