// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { AdministratorLinks } from '../application/administrator-links.js';
import { Administrators } from '../application/administrators.js';
import { ShowLog } from '../application/show-log.js';
import { AdministratorsPage, type AdministratorsProps, LogPage } from './administrators.page.js';

const PATH = '/installation/administrators';

@ApiExcludeController()
@Controller('installation')
@Allow('administrator')
export class AdministratorsPageController {
  constructor(
    private readonly administrators: Administrators,
    private readonly links: AdministratorLinks,
    private readonly log: ShowLog,
  ) {}

  @Get('administrators')
  list(@Page() page: PageDoor): Promise<void> {
    return this.render(page, { address: null, refusal: null });
  }

  @Post('administrators/links')
  async makeLink(@Page() page: PageDoor): Promise<void> {
    const { name } = page.door.administrator;
    const address = await page.command((ctx) => this.links.make(ctx, 'added', name));
    await this.render(page, { address, refusal: null });
  }

  @Post('administrators/:id/remove')
  async remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.orRefuse(
      async () => {
        await page.command((ctx) => this.administrators.remove(ctx, page.door.administrator, id));
        return { path: PATH, flash: { key: 'installation:administrator.removed' } };
      },
      (_errors, _typed, refusal) => this.render(page, { address: null, refusal }),
    );
  }

  @Get('log')
  async showLog(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.log.execute(ctx, page.asked()));
    await page.html({
      title: page.t('installation:part./installation/log'),
      live: false,
      next,
      body: <LogPage entries={items} />,
    });
  }

  private async render(page: PageDoor, shown: Omit<AdministratorsProps, 'administrators'>): Promise<void> {
    const administrators = await page.query((ctx) => this.administrators.list(ctx));
    await page.html({
      title: page.t('installation:part./installation/administrators'),
      live: false,
      body: <AdministratorsPage administrators={administrators} {...shown} />,
    });
  }
}
