// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { beneficiaryOf, DomainError, type Ctx } from '@reciproca/kernel';
import { ORTI } from '@reciproca/orti';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import type { TextKey } from '@reciproca/ui';
import { MeLinks, Page, type PageDoor } from '@reciproca/web';
import { AskForPlot } from '../application/ask-for-plot.js';
import { EndTenure } from '../application/end-tenure.js';
import { ViewOwnPlots } from '../application/view-own-plots.js';
import { WarnHolder } from '../application/warn-holder.js';
import { OwnPlotsPage } from './own-plots.page.js';

interface Id {
  readonly id: string;
}

/** One’s own plots: seen, tended again, given back; and what is one press on other pages. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class OwnPlotsPageController {
  constructor(
    private readonly own: ViewOwnPlots,
    private readonly ask: AskForPlot,
    private readonly warn: WarnHolder,
    private readonly end: EndTenure,
    links: MeLinks,
  ) {
    links.add({ href: '/me/plots', textKey: 'plots:mine', icon: 'leaf', roles: 'signed-in', order: 12 });
  }

  @Get('me/plots')
  async mine(@Page() page: PageDoor): Promise<void> {
    const own = await page.query((ctx) => this.own.list(ctx, beneficiaryOf(ctx)));
    const body = <OwnPlotsPage own={own} newKey={() => page.newKey()} />;
    await page.html({ title: page.t('plots:mine'), backHref: '/me', body });
  }

  @Post('plots/requests/:id/withdraw')
  withdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.press(page, 'plots:line_left', async (ctx) => {
      const { gardenId, personId } = await this.ask.withdraw(ctx, id);
      return personId === ctx.beneficiaryId ? '/me/plots' : `/gardens/${gardenId}/plots`;
    });
  }

  @Post('plots/tenures/:id/tidied')
  tidied(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.press(page, 'plots:tidied_said', async (ctx) => {
      await this.warn.tidied(ctx, id);
      return '/me/plots';
    });
  }

  @Post('plots/tenures/:id/lift')
  lift(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.press(page, 'plots:lifted', async (ctx) => `/plots/${(await this.warn.lift(ctx, id)).plotId}`);
  }

  @Post('plots/tenures/:id/give-back')
  giveBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.press(page, 'plots:given_back', async (ctx) => {
      const { plotId, personId } = await this.end.giveBack(ctx, id);
      return personId !== null && personId === ctx.beneficiaryId ? '/me/plots' : `/plots/${plotId}`;
    });
  }

  /** Without a form there is nothing to keep: what stood otherwise meanwhile is said on one’s own page. */
  private async press(page: PageDoor, done: TextKey, act: (ctx: Ctx) => Promise<string>): Promise<void> {
    try {
      page.redirect(await page.command(act), { key: done });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      page.redirect('/me/plots', { kind: 'danger', text: page.refusalOf(error) });
    }
  }
}
