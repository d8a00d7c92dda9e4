// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NavRegistry, PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { formatDate, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { type NamedSignal, ViewSignals } from '../application/view-signals.js';

/** The menu's entry, and on a person's page what sentinels have said of them. */
@Injectable()
export class SignalsPanel implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly panels: PersonPanels,
    private readonly view: ViewSignals,
  ) {}

  onModuleInit(): void {
    this.nav.add({
      href: '/signals',
      textKey: 'sentinels:nav',
      roles: ['sentinel', 'operator', 'coordinator'],
      order: 72,
    });
    this.panels.add({ titleKey: 'sentinels:panel', order: 24, render: (ctx, personId) => this.render(ctx, personId) });
  }

  private async render(ctx: Ctx, personId: string): Promise<VNode | null> {
    const signals = await this.view.listAbout(ctx, personId);
    return signals.length === 0 ? null : <Panel signals={signals} />;
  }
}

function Panel({ signals }: { signals: readonly NamedSignal[] }) {
  const { t, language } = usePage();
  return (
    <ul>
      {signals.map((signal) => (
        <li key={signal.id}>
          <a href={`/signals/${signal.id}`}>
            {t('sentinels:panel.one', {
              day: formatDate(signal.createdAt, language),
              state: t(`sentinels:state.${signal.state}`),
            })}
          </a>
        </li>
      ))}
    </ul>
  );
}
