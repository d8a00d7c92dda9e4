// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HomePanels } from '@reciproca/exchange';
import { DomainError } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { CollectCrate } from '../application/collect-crate.js';
import { ViewCrates } from '../application/view-crates.js';
import { ORTI } from '../orti.service.js';
import { CratesPage } from './crates.page.js';
import { WaitingCrates } from './waiting-crates.js';

@ApiExcludeController()
@Controller('crates')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class CratesPageController {
  constructor(
    private readonly view: ViewCrates,
    private readonly collect: CollectCrate,
    home: HomePanels,
  ) {
    home.add({
      order: 35,
      waits: true,
      render: async (ctx) => {
        const crates = ctx.beneficiaryId ? await this.view.listWaiting(ctx) : [];
        return crates.length > 0 ? <WaitingCrates crates={crates} /> : null;
      },
    });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.listOwn(ctx, page.asked()));
    const body = <CratesPage crates={items} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('orti:crates.mine'), backHref: '/', body, next });
  }

  /** Back to where it was said: the garden's page for who answers for it, one's own crates otherwise. */
  @Post(':id/collected')
  async collected(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const me = page.viewer.actingFor?.personId ?? page.viewer.personId;
    try {
      const { crate, gardenId } = await page.command((ctx) => this.collect.execute(ctx, id));
      page.redirect(crate.personId === me ? '/crates' : `/gardens/${gardenId}`, { key: 'orti:crate.collected' });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      page.redirect('/crates', { kind: 'danger', text: page.refusalOf(error) });
    }
  }
}
