// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound } from '@reciproca/kernel';
import { Allow, valid } from '@reciproca/platform';
import type { TextKey } from '@reciproca/ui';
import { Page, type PageDoor } from '@reciproca/web';
import { z } from 'zod';
import { guidesFor } from '../domain/guide.js';
import { GuidePage } from './guide.page.js';
import { GuidePictures } from './guide-pictures.js';
import { HelpPage } from './help.page.js';
import { NewsPage, WordsPage } from './words.page.js';

const keyParam = z.object({ key: z.string().regex(/^[a-z]{2,20}$/) });
const nameParam = z.object({ name: z.string().regex(/^[a-z0-9-]{3,40}$/) });
const PATH = '/help';

/** How things are done, for who is signed in; about nobody. */
@ApiExcludeController()
@Controller('help')
@Allow('account')
export class HelpPageController {
  constructor(private readonly pictures: GuidePictures) {}

  @Get()
  index(@Page() page: PageDoor): Promise<void> {
    const body = <HelpPage guides={guidesFor(page.viewer.roles)} mayPractise={page.isStaff} />;
    return page.html({ title: page.t('help:title'), live: false, body });
  }

  @Get('words')
  words(@Page() page: PageDoor): Promise<void> {
    return page.html({ title: page.t('help:more.words'), backHref: PATH, live: false, body: <WordsPage /> });
  }

  @Get('news')
  news(@Page() page: PageDoor): Promise<void> {
    return page.html({ title: page.t('help:more.news'), backHref: PATH, live: false, body: <NewsPage /> });
  }

  @Get('pictures/:name')
  picture(@Page() page: PageDoor, @Param(valid(nameParam)) { name }: { name: string }): void {
    const content = this.pictures.find(name);
    if (!content) throw notFound('picture');
    page.picture({ content, mediaType: 'image/jpeg' });
  }

  @Get(':key')
  guide(@Page() page: PageDoor, @Param(valid(keyParam)) { key }: { key: string }): Promise<void> {
    const guide = guidesFor(page.viewer.roles).find((one) => one.key === key);
    if (!guide) throw notFound('guide');
    return page.html({
      title: page.t(`help:guide.${guide.key}.title` as TextKey),
      backHref: PATH,
      live: false,
      body: <GuidePage guide={guide} hasPicture={(name) => this.pictures.has(name)} />,
    });
  }
}
