// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AgreementRemarks } from '@reciproca/exchange';
import { BoardSources, MeLinks, NavRegistry } from '@reciproca/web';
import { ViewDisputes } from '../application/view-disputes.js';
import { isOpen } from '../domain/dispute.js';
import { disputesOnBoard } from '../persistence/disputes-board.read-model.js';

/** Where disputes are found: in the menu, on the board, on one's own page and on the agreement's. */
@Injectable()
export class DisputesPanels implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly board: BoardSources,
    private readonly links: MeLinks,
    private readonly remarks: AgreementRemarks,
    private readonly disputes: ViewDisputes,
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
    this.remarks.add(async (ctx, agreementId) => {
      const dispute = await this.disputes.findOf(ctx, agreementId);
      if (!dispute || !isOpen(dispute)) return null;
      return { textKey: 'disputes:remark', linkKey: 'disputes:remark.open', href: `/disputes/${dispute.id}` };
    });
  }
}
