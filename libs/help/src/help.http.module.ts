// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module, type OnModuleInit } from '@nestjs/common';
import { MeLinks } from '@reciproca/web';
import { HelpPageController } from './pages/help.page.controller.js';
import { GuidePictures } from './pages/guide-pictures.js';
import './texts/help-texts.js';

@Module({ controllers: [HelpPageController], providers: [GuidePictures] })
export class HelpHttpModule implements OnModuleInit {
  constructor(private readonly links: MeLinks) {}

  onModuleInit(): void {
    this.links.add({ href: '/help', textKey: 'help:nav', icon: 'help-circle', roles: 'account', order: 90 });
  }
}
