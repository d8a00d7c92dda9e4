// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@reciproca/platform';
import { Page, type PageDoor, PrivacyWords } from '@reciproca/web';
import { AboutPage } from './about.page.js';

@ApiExcludeController()
@Controller()
@Allow('public')
export class AboutPageController {
  constructor(private readonly words: PrivacyWords) {}

  @Get('accessibility')
  accessibility(@Page() page: PageDoor): Promise<void> {
    return page.html({
      title: page.t('identity:accessibility.title'),
      body: <AboutPage name="accessibility" parts={3} />,
    });
  }

  @Get('privacy')
  async privacy(@Page() page: PageDoor): Promise<void> {
    const words = await this.words.render(page);
    await page.html({
      title: page.t('identity:privacy.title'),
      body: <AboutPage name="privacy" parts={5} before={words} />,
    });
  }
}
