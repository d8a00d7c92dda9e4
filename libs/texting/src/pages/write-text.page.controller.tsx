// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { writeShape } from '../api/write-text.request.js';
import { WriteText } from '../application/write-text.js';
import { WriteTextPage } from './write-text.page.js';

@ApiExcludeController()
@Controller('people/:id/text')
@Allow(STAFF)
export class WriteTextPageController {
  constructor(private readonly write: WriteText) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post()
  send(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      writeShape,
      async (ctx, { words, again }) => {
        await this.write.execute(ctx, id, words, again);
        return { path: `/people/${id}`, flash: { key: 'texting:write.sent' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const to = await page.query((ctx) => this.write.findAddressee(ctx, id), page.asMyself);
    await page.html({
      title: page.t('texting:write.title', { name: to.name }),
      backHref: `/people/${id}`,
      live: false,
      body: <WriteTextPage to={to} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
