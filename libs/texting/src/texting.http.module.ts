// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { NavRegistry } from '@reciproca/web';
import { PLATFORM_CONFIG, type PlatformConfig, STAFF } from '@reciproca/platform';
import { InboundController } from './api/inbound.controller.js';
import { WrittenTextsController } from './api/written-texts.controller.js';
import { WaitingTexts } from './application/waiting-texts.js';
import { RawBodies } from './api/raw-bodies.js';
import { ConsentPanel } from './pages/consent.panel.js';
import { PhonesPageController } from './pages/phones.page.controller.js';
import { TextsPageController } from './pages/texts.page.controller.js';
import { WriteTextPageController } from './pages/write-text.page.controller.js';
import { TextingModule } from './texting.module.js';

@Module({
  imports: [IdentityModule, TextingModule],
  controllers: [
    InboundController,
    WrittenTextsController,
    TextsPageController,
    WriteTextPageController,
    PhonesPageController,
  ],
  providers: [RawBodies, ConsentPanel],
})
export class TextingHttpModule implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly waiting: WaitingTexts,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    const count = (ctx: Ctx): Promise<number> => this.waiting.count(ctx);
    this.nav.add({ href: '/texts', textKey: 'texting:nav.texts', roles: STAFF, order: 45, more: true, count });
    if (this.config.DEMO)
      this.nav.add({ href: '/demo/phones', textKey: 'texting:nav.phones', roles: STAFF, order: 91, more: true });
  }
}
