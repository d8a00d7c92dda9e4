// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { formatDate, LinkButton, StateBadge, usePage } from '@reciproca/ui';
import { MeLinks, NavRegistry, PersonPanels } from '@reciproca/web';
import type { VNode } from 'preact';
import { ViewRegister, type VolunteerRecord } from '../application/view-register.js';

/** Ways in: the menu of staff, one's own page, a person's page. */
@Injectable()
export class VolunteersPanels implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly links: MeLinks,
    private readonly panels: PersonPanels,
    private readonly view: ViewRegister,
  ) {}

  onModuleInit(): void {
    this.nav.add({ href: '/volunteers', textKey: 'volunteers:nav', roles: STAFF, order: 77, more: true });
    this.links.add({
      href: '/me/volunteering',
      textKey: 'volunteers:one',
      icon: 'heart',
      roles: 'signed-in',
      order: 12,
    });
    this.panels.add({
      titleKey: 'volunteers:one',
      order: 33,
      render: (ctx, personId, { isOpen }) => this.render(ctx, personId, isOpen),
    });
  }

  private async render(ctx: Ctx, personId: string, isOpen: boolean): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const record = await this.view.get(ctx, personId);
    if (!isOpen && record.entries.length === 0) return null;
    return <Panel {...record} />;
  }
}

function Panel({ person, now, isCovered }: VolunteerRecord) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <p>
        {now
          ? t('volunteers:now', { number: now.number, day: formatDate(now.from, language) })
          : t('volunteers:now.not')}
      </p>
      {now && !isCovered && (
        <p>
          <StateBadge tone="danger" text={t('volunteers:cover.none')} />
        </p>
      )}
      <LinkButton href={`/volunteers/${person.id}`} text={t('volunteers:open')} kind="outline" icon="note" />
    </div>
  );
}
