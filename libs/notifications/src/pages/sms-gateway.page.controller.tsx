// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { Allow } from '@reciproca/platform';
import { SmsGateways } from '../application/sms-gateways.js';
import { NEW_GATEWAY, smsGatewayShape } from '../domain/sms-gateway.js';
import { SmsGatewayPage } from './sms-gateway.page.js';

@ApiExcludeController()
@Controller('settings/sms')
@Allow(['coordinator'])
export class SmsGatewayPageController {
  constructor(
    private readonly gateways: SmsGateways,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      href: '/settings/sms',
      textKey: 'notifications:settings.sms',
      leadKey: 'notifications:settings.sms.lead',
      order: 50,
    });
  }

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
        return { path: '/settings/sms', flash: { key: 'web:settings.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const { hasSecret, isReady } = await page.query((ctx) => this.gateways.get(ctx), page.asMyself);
    const body = <SmsGatewayPage form={form} hasSecret={hasSecret} isReady={isReady} idempotencyKey={page.newKey()} />;
    await this.settings.show(page, '/settings/sms', { body });
  }
}
