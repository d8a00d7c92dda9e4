// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { PersonPanels } from '@reciproca/web';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { LinkButton, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';

/** What can be printed about a person, on their page. */
@Injectable()
export class PaperPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'paper:panel.title',
      order: 70,
      render: (ctx, personId) => this.render(ctx, personId),
    });
  }

  private async render(ctx: Ctx, personId: string): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const { roles } = await this.people.getPerson(ctx, personId);
    return <PaperLinks personId={personId} isDriver={roles.includes('driver')} />;
  }
}

function PaperLinks({ personId, isDriver }: { personId: string; isDriver: boolean }) {
  const { t } = usePage();
  const path = `/paper/people/${personId}`;
  return (
    <p class="cluster">
      <LinkButton href={`${path}/card`} text={t('paper:card.title')} icon="card" kind="quiet" />
      <LinkButton href={`${path}/minutes`} text={t('paper:statement.paper')} icon="print" kind="quiet" />
      <LinkButton href={`${path}/letters`} text={t('paper:letters')} icon="note" kind="quiet" />
      <LinkButton href={`${path}/delegation`} text={t('paper:form.open')} icon="print" kind="quiet" />
      {isDriver && <LinkButton href={`${path}/drive`} text={t('paper:drive.open')} icon="car" kind="quiet" />}
    </p>
  );
}
