// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { templateParam, templateShape } from '../api/letters.request.js';
import { LetterTemplates } from '../application/letter-templates.js';
import { LetterTemplatePage } from './letter-template.page.js';
import { LetterTemplatesPage } from './letter-templates.page.js';

const PATH = '/settings/letters';

@ApiExcludeController()
@Controller('settings/letters')
@Allow(['coordinator'])
export class LetterTemplatesPageController {
  constructor(
    private readonly templates: LetterTemplates,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'paper:templates', leadKey: 'paper:templates.lead', order: 13 });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const templates = await page.query((ctx) => this.templates.list(ctx), page.asMyself);
    await this.settings.show(page, PATH, { body: <LetterTemplatesPage templates={templates} /> });
  }

  @Get(':kind')
  show(@Page() page: PageDoor, @Param(valid(templateParam)) { kind }: { kind: string }): Promise<void> {
    return this.render(page, kind, null);
  }

  @Post(':kind')
  write(@Page() page: PageDoor, @Param(valid(templateParam)) { kind }: { kind: string }): Promise<void> {
    return page.change(this.at(page, kind), templateShape, 'paper:template.saved', (ctx, words) =>
      this.templates.write(ctx, { kind, ...words }),
    );
  }

  @Post(':kind/forget')
  forget(@Page() page: PageDoor, @Param(valid(templateParam)) { kind }: { kind: string }): Promise<void> {
    return page.change(this.at(page, kind), emptyShape, 'paper:template.saved', (ctx) =>
      this.templates.forget(ctx, kind),
    );
  }

  private at(page: PageDoor, kind: string): OwnPage {
    return { path: `${PATH}/${kind}`, show: (form) => this.render(page, kind, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, kind: string, refused: FormState | null): Promise<void> {
    const template = await page.query((ctx) => this.templates.get(ctx, kind), page.asMyself);
    const { subject, body } = template;
    await page.html({
      title: page.t(template.textKey),
      backHref: PATH,
      live: false,
      body: (
        <LetterTemplatePage
          template={template}
          form={refused ?? { ...UNTOUCHED, typed: { subject, body } }}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}
