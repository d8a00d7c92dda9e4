// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import { MeLinks, Page, type PageDoor } from '@reciproca/web';
import { WithoutSignalPage } from './without-signal.page.js';
import './texts/without-signal-texts.js';

const PATH = '/without-signal';

/** What lies on the device that opens it: the same page for everybody, filled in there. */
@ApiExcludeController()
@Controller('without-signal')
@Allow('account')
export class WithoutSignalController {
  constructor(links: MeLinks) {
    links.add({ href: PATH, textKey: 'withoutSignal:title', icon: 'download', roles: 'signed-in', order: 25 });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    await page.html({
      title: page.t('withoutSignal:title'),
      backHref: '/me',
      live: false,
      body: <WithoutSignalPage />,
      kept: { ahead: [] },
    });
  }
}
