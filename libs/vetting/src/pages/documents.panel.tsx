// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ValidityKinds } from '@reciproca/identity';
import { MeLinks, NavRegistry, PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { STAFF } from '@reciproca/platform';
import { formatDate, LinkButton, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { OwnValidity } from '../application/view-documents.js';

/** Ways in: the menu of staff, one's own page, and the page of a person. */
@Injectable()
export class DocumentsPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly links: MeLinks,
    private readonly nav: NavRegistry,
    private readonly kinds: ValidityKinds,
  ) {}

  onModuleInit(): void {
    this.nav.add({ href: '/documents', textKey: 'vetting:nav', roles: STAFF, order: 84, more: true });
    this.links.add({ href: '/me/documents', textKey: 'vetting:title', icon: 'note', roles: 'signed-in', order: 10 });
    this.panels.add({ titleKey: 'vetting:title', order: 32, render: (ctx, personId) => this.render(ctx, personId) });
  }

  private async render(ctx: Ctx, personId: string): Promise<VNode> {
    const validities = await Promise.all(
      this.kinds.list().map(async (kind) => ({ kind, until: await kind.find(ctx, personId) })),
    );
    return <Panel personId={personId} validities={validities} />;
  }
}

function Panel({ personId, validities }: { personId: string; validities: readonly OwnValidity[] }) {
  const { t, language } = usePage();
  const held = validities.filter(({ until }) => until !== null);
  return (
    <div class="stack">
      {held.length === 0 ? (
        <p>{t('vetting:panel.none')}</p>
      ) : (
        <ul>
          {held.map(({ kind, until }) => (
            <li key={kind.key}>
              {t('vetting:panel.until', { what: t(kind.textKey), day: formatDate(until ?? '', language) })}
            </li>
          ))}
        </ul>
      )}
      <LinkButton href={`/people/${personId}/documents`} text={t('vetting:panel.open')} kind="outline" icon="note" />
    </div>
  );
}
