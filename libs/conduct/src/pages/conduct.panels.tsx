// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HomePanels } from '@reciproca/exchange';
import { BoardSources, NavRegistry } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { Section, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { Announcements } from '../application/announcements.js';
import { type Announcement, wordsOf } from '../domain/announcement.js';
import { appealsOnBoard } from '../persistence/appeals-board.read-model.js';

/** Menu, board lists, and the announcements on everybody's home page. */
@Injectable()
export class ConductPanels implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly board: BoardSources,
    private readonly home: HomePanels,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    const staff = ['operator', 'coordinator'] as const;
    this.nav.add(
      { href: '/suspensions', textKey: 'conduct:nav.suspensions', roles: staff, order: 76, more: true },
      { href: '/announcements', textKey: 'conduct:nav.announcements', roles: staff, order: 77, more: true },
    );
    this.board.add(appealsOnBoard);
    this.home.add({ order: 5, waits: false, render: (ctx) => this.render(ctx) });
  }

  private async render(ctx: Ctx): Promise<VNode | null> {
    const { items } = await this.announcements.listMine(ctx, { limit: 3 });
    return items.length === 0 ? null : <Shown announcements={items} />;
  }
}

function Shown({ announcements }: { announcements: readonly Announcement[] }) {
  const { t, language } = usePage();
  return (
    <Section title={t('conduct:announcements.home')}>
      <ul>
        {announcements.map((one) => (
          <li key={one.id}>
            <a href={`/announcements/${one.id}`}>{wordsOf(one, language).title}</a>
          </li>
        ))}
      </ul>
      <a href="/announcements">{t('conduct:announcements.all')}</a>
    </Section>
  );
}
