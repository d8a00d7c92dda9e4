// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { comuneParam, enteComuniShape } from '../api/territory.request.js';
import { CarryComuneOver } from '../application/carry-comune-over.js';
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
    private readonly carry: CarryComuneOver,
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

  @Post(':code/carry-over')
  carryOver(@Page() page: PageDoor, @Param(valid(comuneParam)) { code }: { code: string }): Promise<void> {
    return page.change(this.at(page), emptyShape, 'territory:merge.done', (ctx) => this.carry.execute(ctx, code));
  }

  private at(page: PageDoor) {
    return { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const { comuni, left } = await page.query(
      async (ctx) => ({ comuni: await this.comuni.listEnteComuni(ctx), left: await this.carry.list(ctx) }),
      page.asMyself,
    );
    await this.settings.show(page, PATH, {
      body: <ComuniPage {...{ comuni, left, form }} newKey={() => page.newKey()} />,
    });
  }
}
