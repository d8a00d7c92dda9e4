// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { backOnRefusal } from '@reciproca/exchange';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idParam, parseInput, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { RecordConsent } from '../application/record-consent.js';
import { WaitingTexts } from '../application/waiting-texts.js';
import { TextPage, TextsPage } from './texts.page.js';

const consentShape = z.object({ answer: z.enum(['yes', 'no']) });

@ApiExcludeController()
@Controller('texts')
@Allow(STAFF)
export class TextsPageController {
  constructor(
    private readonly texts: WaitingTexts,
    private readonly consent: RecordConsent,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.texts.list(ctx, page.asked()), page.asMyself);
    await page.html({ title: page.t('texting:texts.title'), body: <TextsPage texts={items} />, next });
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { waiting, talk } = await page.query(async (ctx) => {
      const read = await this.texts.read(ctx, id);
      return { waiting: read, talk: await this.texts.listTalk(ctx, read) };
    }, page.asMyself);
    await page.html({
      title: page.t('texting:text.title', { name: waiting.from }),
      backHref: '/texts',
      live: false,
      body: <TextPage waiting={waiting} talk={talk} />,
    });
  }

  @Post(':id/done')
  async finish(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.command((ctx) => this.texts.finish(ctx, id), page.asMyself);
    page.redirect('/texts', { key: 'texting:text.wasDone' });
  }

  @Post('consent/:id')
  async recordConsent(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, `/people/${id}`, async () => {
      const { answer } = parseInput(consentShape, page.body);
      await page.command((ctx) => this.consent.execute(ctx, id, answer === 'yes', 'phone'), page.asMyself);
      page.redirect(`/people/${id}`, { key: 'texting:consent.recorded' });
    });
  }
}
