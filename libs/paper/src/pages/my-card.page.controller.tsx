// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { Allow } from '@reciproca/platform';
import { MeLinks, Page, type PageDoor } from '@reciproca/web';
import { PersonCards } from '../application/person-cards.js';
import { MyCardPage } from './my-card.page.js';

const PATH = '/me/card';

/** The card of whoever is signed in, also while they act for somebody: it is theirs to show. */
@ApiExcludeController()
@Controller(PATH)
@Allow('signed-in')
export class MyCardPageController {
  constructor(
    private readonly cards: PersonCards,
    private readonly enti: Enti,
    links: MeLinks,
  ) {
    links.add({ href: PATH, textKey: 'paper:card.mine', icon: 'card', roles: 'signed-in', order: 60 });
  }

  @Get()
  async show(@Page() page: PageDoor): Promise<void> {
    const { face, officePhone } = await page.query(
      async (ctx) => ({
        face: await this.cards.findMine(ctx),
        officePhone: (await this.enti.getEnte(ctx)).settings.officePhone,
      }),
      page.asMyself,
    );
    await page.html({
      title: page.t('paper:card.mine'),
      backHref: '/me',
      body: <MyCardPage face={face} officePhone={officePhone} />,
      live: false,
      kept: { ahead: [] },
    });
  }
}
