// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { templateShape } from '../api/message-template.request.js';
import { MessageTemplates } from '../application/message-templates.js';
import { MessageTemplatePage } from './message-template.page.js';
import { MessageTemplatesPage } from './message-templates.page.js';

const PATH = '/settings/messages';
type Id = { id: string };

@ApiExcludeController()
@Controller('settings/messages')
@Allow(['coordinator'])
export class MessageTemplatesPageController {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly settings: SettingsPages,
  ) {
    settings.add({
      ...({ href: PATH, textKey: 'conversations:templates', leadKey: 'conversations:templates.lead' } as const),
      order: 14,
    });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const all = await page.query((ctx) => this.templates.list(ctx), page.asMyself);
    await this.settings.show(page, PATH, { body: <MessageTemplatesPage {...all} path={PATH} /> });
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, UNTOUCHED);
  }

  @Post('new')
  write(@Page() page: PageDoor): Promise<void> {
    return page.change(
      { path: PATH, show: (form) => this.render(page, null, form), acting: page.asMyself },
      templateShape,
      'conversations:templates.saved',
      (ctx, input) => this.templates.write(ctx, input),
    );
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { title, wordsIt, wordsEn } = await page.query((ctx) => this.templates.get(ctx, id), page.asMyself);
    await this.render(page, id, { ...UNTOUCHED, typed: { title, wordsIt, wordsEn: wordsEn ?? '' } });
  }

  @Post(':id')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(
      { path: PATH, show: (form) => this.render(page, id, form), acting: page.asMyself },
      templateShape,
      'conversations:templates.saved',
      (ctx, input) => this.templates.change(ctx, id, input),
    );
  }

  @Post(':id/remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(
      { path: PATH, show: () => this.list(page), acting: page.asMyself },
      emptyShape,
      'conversations:templates.removed',
      (ctx) => this.templates.remove(ctx, id),
    );
  }

  private async render(page: PageDoor, id: string | null, form: FormState): Promise<void> {
    await page.html({
      title: page.t('conversations:templates.one'),
      backHref: PATH,
      live: false,
      body: (
        <MessageTemplatePage
          path={`${PATH}/${id ?? 'new'}`}
          isNew={id === null}
          form={form}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}
