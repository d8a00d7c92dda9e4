// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { comuneParam, enteComuniShape } from '../api/territory.request.js';
import { Comuni } from '../application/comuni.js';
import { ManageComuni } from '../application/manage-comuni.js';
import { ComuniPage } from './comuni.page.js';

const PATH = '/settings/comuni';

@ApiExcludeController()
@Controller('settings/comuni')
@Allow(['coordinator'])
export class ComuniPageController {
  constructor(
    private readonly comuni: Comuni,
    private readonly manage: ManageComuni,
    private readonly settings: SettingsPages,
  ) {
    settings.add({ href: PATH, textKey: 'territory:comuni.title', leadKey: 'territory:comuni.lead', order: 14 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  add(@Page() page: PageDoor): Promise<void> {
    return page.change(this.at(page), enteComuniShape, 'territory:comuni.saved', (ctx, { names }) =>
      this.manage.add(ctx, names),
    );
  }

  @Post(':code/remove')
  remove(@Page() page: PageDoor, @Param(valid(comuneParam)) { code }: { code: string }): Promise<void> {
    return page.change(this.at(page), emptyShape, 'territory:comuni.saved', (ctx) => this.manage.remove(ctx, code));
  }

  private at(page: PageDoor) {
    return { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const comuni = await page.query((ctx) => this.comuni.listEnteComuni(ctx), page.asMyself);
    await this.settings.show(page, PATH, {
      body: <ComuniPage comuni={comuni} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
