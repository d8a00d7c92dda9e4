// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HomePanels } from '@reciproca/exchange';
import { BoardSources, MeLinks, NavRegistry } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { Section, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { Announcements } from '../application/announcements.js';
import { type Announcement, wordsOf } from '../domain/announcement.js';
import { FAIRNESS_SOURCES } from '../persistence/fairness-board.read-model.js';

/** Menu, board lists, and the announcements on everybody's home page. */
@Injectable()
export class FairnessPanels implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly board: BoardSources,
    private readonly links: MeLinks,
    private readonly home: HomePanels,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    const staff = ['operator', 'coordinator'] as const;
    this.nav.add(
      { href: '/mediation', textKey: 'fairness:nav.mediation', roles: ['mediator'], order: 74 },
      { href: '/disputes', textKey: 'fairness:nav', roles: staff, order: 75, more: true },
      { href: '/suspensions', textKey: 'fairness:nav.suspensions', roles: staff, order: 76, more: true },
      { href: '/announcements', textKey: 'fairness:nav.announcements', roles: staff, order: 77, more: true },
    );
    this.links.add({ href: '/disputes', textKey: 'fairness:nav', icon: 'warning-circle', order: 60 });
    this.board.add(...FAIRNESS_SOURCES);
    this.home.add({ order: 5, waits: false, render: (ctx) => this.render(ctx) });
  }

  private async render(ctx: Ctx): Promise<VNode | null> {
    const mine = await this.announcements.listMine(ctx);
    return mine.length === 0 ? null : <Shown announcements={mine.slice(0, 3)} />;
  }
}

function Shown({ announcements }: { announcements: readonly Announcement[] }) {
  const { t, language } = usePage();
  return (
    <Section title={t('fairness:announcements.home')}>
      <ul>
        {announcements.map((one) => (
          <li key={one.id}>
            <a href={`/announcements/${one.id}`}>{wordsOf(one, language).title}</a>
          </li>
        ))}
      </ul>
      <a href="/announcements">{t('fairness:announcements.all')}</a>
    </Section>
  );
}
