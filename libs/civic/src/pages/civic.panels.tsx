// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HomePanels } from '@reciproca/exchange';
import { NavRegistry, PersonPanels } from '@reciproca/web';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { formatMinutes, LinkButton, Section, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { type CommitmentView, ViewCommitments } from '../application/view-commitments.js';

/** Ways in: the menu of tutors and staff, one's own home page, a person's page. */
@Injectable()
export class CivicPanels implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly home: HomePanels,
    private readonly people: PersonPanels,
    private readonly view: ViewCommitments,
  ) {}

  onModuleInit(): void {
    this.nav.add({
      href: '/civic',
      textKey: 'civic:nav',
      roles: ['tutor', 'operator', 'coordinator'],
      order: 76,
      more: true,
    });
    this.home.add({ order: 40, waits: false, render: (ctx) => this.renderHome(ctx) });
    this.people.add({ titleKey: 'civic:one', order: 45, render: (ctx, personId) => this.renderPerson(ctx, personId) });
  }

  private async renderHome(ctx: Ctx): Promise<VNode | null> {
    const own = ctx.beneficiaryId
      ? (await this.view.listOfPerson(ctx, ctx.beneficiaryId)).filter(({ state }) => state === 'active')
      : [];
    return own.length > 0 ? <Home commitments={own} /> : null;
  }

  private async renderPerson(ctx: Ctx, personId: string): Promise<VNode | null> {
    return isStaff(ctx) ? (
      <OnPerson personId={personId} commitments={await this.view.listOfPerson(ctx, personId)} />
    ) : null;
  }
}

function Home({ commitments }: { commitments: readonly CommitmentView[] }) {
  const { t } = usePage();
  return (
    <Section title={t('civic:home')}>
      <Lines commitments={commitments} />
    </Section>
  );
}

function OnPerson({ personId, commitments }: { personId: string; commitments: readonly CommitmentView[] }) {
  const { t } = usePage();
  return (
    <div class="stack">
      {commitments.length > 0 && <Lines commitments={commitments} />}
      <LinkButton href={`/people/${personId}/civic/new`} text={t('civic:new')} kind="outline" icon="plus" />
    </div>
  );
}

function Lines({ commitments }: { commitments: readonly CommitmentView[] }) {
  const { t, language } = usePage();
  const time = (minutes: number): string => formatMinutes(minutes, language);
  return (
    <ul>
      {commitments.map(({ id, activities, balance }) => (
        <li key={id}>
          <a href={`/civic/${id}`}>{activities}</a>:{' '}
          {t('civic:done_of', { done: time(balance.confirmed), agreed: time(balance.agreed) })}
        </li>
      ))}
    </ul>
  );
}
