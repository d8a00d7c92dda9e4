// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, MeLinks, NavRegistry } from '@reciproca/web';
import { disputesOnBoard } from '../persistence/disputes-board.read-model.js';

/** Where disputes are found: in the menu, on the board and on one's own page. */
@Injectable()
export class DisputesPanels implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly board: BoardSources,
    private readonly links: MeLinks,
  ) {}

  onModuleInit(): void {
    this.nav.add(
      { href: '/mediation', textKey: 'disputes:nav.mediation', roles: ['mediator'], order: 74 },
      { href: '/disputes', textKey: 'disputes:nav', roles: ['operator', 'coordinator'], order: 75, more: true },
    );
    this.links.add({
      href: '/disputes',
      textKey: 'disputes:nav',
      icon: 'warning-circle',
      roles: 'signed-in',
      order: 60,
    });
    this.board.add(disputesOnBoard);
  }
}
