// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { PersonPanels } from '@reciproca/web';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { LinkButton, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { ManageDrivers } from '../application/manage-drivers.js';
import type { DriverPapers } from '../domain/driver-papers.js';
import { PapersState } from './papers-state.js';

/** On a driver's page for staff: the papers, and the way to write them down. */
@Injectable()
export class PapersPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly people: People,
    private readonly drivers: ManageDrivers,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'trasporto:papers.title',
      order: 30,
      render: (ctx, personId) => this.render(ctx, personId),
    });
  }

  private async render(ctx: Ctx, personId: string): Promise<VNode | null> {
    const [person, papers] = await Promise.all([
      this.people.getPerson(ctx, personId),
      this.drivers.find(ctx, personId),
    ]);
    if (!papers && !person.roles.includes('driver')) return null;
    const isOpen = person.state !== 'left';
    return <Panel personId={personId} papers={papers} today={romeDay(ctx.clock.now())} isOpen={isOpen} />;
  }
}

interface PanelProps {
  readonly personId: string;
  readonly papers: DriverPapers | null;
  /** yyyy-mm-dd */
  readonly today: string;
  /** Papers are not written on a card that is closed. */
  readonly isOpen: boolean;
}

function Panel({ personId, papers, today, isOpen }: PanelProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PapersState papers={papers} today={today} />
      <LinkButton
        href={`/people/${personId}/agenda`}
        text={t('trasporto:agenda.of_driver')}
        kind="outline"
        icon="calendar"
      />
      {isOpen && (
        <LinkButton
          href={`/people/${personId}/papers`}
          text={t(papers ? 'trasporto:papers.change' : 'trasporto:papers.write')}
          kind="outline"
          icon="pencil"
        />
      )}
    </div>
  );
}
