// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor, safePath } from '@reciproca/web';
import { Allow, idParam, idShape, parseInput, plainText, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { DemoPhones } from '../application/demo-phones.js';
import { PhonesPage } from './phones.page.js';

const FIRST_SHOWN = 2;
const MOST_SHOWN = 6;
const chosenShape = z.object({ with: z.array(idShape).max(MOST_SHOWN).optional() });
const textShape = z.object({ text: plainText(640) });

@ApiExcludeController()
@Controller('demo/phones')
@Allow(STAFF)
export class PhonesPageController {
  constructor(private readonly phones: DemoPhones) {}

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { input } = page.readQuery(chosenShape);
    const wanted = input?.with ?? [];
    const { people, phones } = await page.query(async (ctx) => {
      const all = await this.phones.listPeople(ctx);
      const chosen = wanted.length > 0 ? all.filter(({ id }) => wanted.includes(id)) : all.slice(0, FIRST_SHOWN);
      const shown = [];
      for (const person of chosen) shown.push(await this.phones.show(ctx, person));
      return { people: all, phones: shown };
    }, page.asMyself);
    const here = `/demo/phones${wanted.length > 0 ? `?${wanted.map((id) => `with=${id}`).join('&')}` : ''}`;
    await page.html({
      title: page.t('texting:phones.title'),
      body: <PhonesPage people={people} phones={phones} here={here} newKey={() => page.newKey()} />,
    });
  }

  @Post(':id')
  async write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const sender = await page.query((ctx) => this.phones.findSender(ctx, id), page.asMyself);
    const { text } = parseInput(textShape, { text: page.body[`text-${id}`] });
    await this.phones.write(sender, text);
    const { back } = page.door.request.query as { back?: string };
    const path = safePath(back, '/demo/phones');
    page.redirect(path.startsWith('/demo/phones') ? path : '/demo/phones', { key: 'texting:phones.sent' });
  }
}
