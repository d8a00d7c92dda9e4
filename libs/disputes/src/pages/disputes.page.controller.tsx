// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow } from '@reciproca/platform';
import { ViewDisputes } from '../application/view-disputes.js';
import { DisputesPage } from './disputes.page.js';

@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class DisputesPageController {
  constructor(private readonly view: ViewDisputes) {}

  @Get('disputes')
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()));
    const of = page.isStaff && !page.viewer.actingFor ? 'all' : 'own';
    await page.html({
      title: page.t(`disputes:disputes.${of}`),
      body: <DisputesPage of={of} disputes={items} />,
      next,
    });
  }

  @Get('mediation')
  @Allow(['mediator'])
  async mediate(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.listToMediate(ctx, page.asked()), page.asMyself);
    await page.html({
      title: page.t('disputes:disputes.mediation'),
      body: <DisputesPage of="mediation" disputes={items} />,
      next,
    });
  }
}
