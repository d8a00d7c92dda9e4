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
    this.people.add({
      titleKey: 'civic:one',
      order: 45,
      render: (ctx, personId, { isOpen }) => this.renderPerson(ctx, personId, isOpen),
    });
  }

  private async renderHome(ctx: Ctx): Promise<VNode | null> {
    const own = ctx.beneficiaryId
      ? (await this.view.listOfPerson(ctx, ctx.beneficiaryId)).filter(({ state }) => state === 'active')
      : [];
    return own.length > 0 ? <Home commitments={own} /> : null;
  }

  private async renderPerson(ctx: Ctx, personId: string, isOpen: boolean): Promise<VNode | null> {
    const commitments = isStaff(ctx) ? await this.view.listOfPerson(ctx, personId) : [];
    if (!isStaff(ctx) || (!isOpen && commitments.length === 0)) return null;
    return <OnPerson personId={personId} commitments={commitments} isOpen={isOpen} />;
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

interface OnPersonProps {
  readonly personId: string;
  readonly commitments: readonly CommitmentView[];
  readonly isOpen: boolean;
}

function OnPerson({ personId, commitments, isOpen }: OnPersonProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      {commitments.length > 0 && <Lines commitments={commitments} />}
      {isOpen && <LinkButton href={`/people/${personId}/civic/new`} text={t('civic:new')} kind="outline" icon="plus" />}
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
