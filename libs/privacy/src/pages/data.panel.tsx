// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonCard } from '@reciproca/identity';
import { type PageDoor, PersonPanels } from '@reciproca/web';
import { type Ctx, hasRole } from '@reciproca/kernel';
import { Alert, formatDateTime, LinkButton } from '@reciproca/ui';
import type { VNode } from 'preact';
import { type Partable, PartFiles } from '../application/part-files.js';
import { PreviewJoin } from '../application/preview-join.js';

/** The way from a person's page to everything about their data, and to another file that may be theirs. */
@Injectable()
export class DataPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly joins: PreviewJoin,
    private readonly parting: PartFiles,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'privacy:panel.title',
      order: 70,
      render: async (ctx: Ctx, personId, { page }) =>
        hasRole(ctx, 'coordinator')
          ? panel(personId, page, await this.joins.listAlike(ctx, personId), await this.parting.list(ctx, personId))
          : panel(personId, page, null, []),
    });
  }
}

/** @param alike null for whoever may not join files */
function panel(
  personId: string,
  page: PageDoor,
  alike: readonly PersonCard[] | null,
  partable: readonly Partable[],
): VNode {
  const own = `/people/${personId}`;
  const links = [
    { href: `${own}/data`, text: page.t('privacy:panel.data'), kind: 'outline' as const },
    { href: `${own}/guardianship`, text: page.t('privacy:guardianship.link'), kind: 'outline' as const },
    ...(alike
      ? [
          { href: `${own}/join`, text: page.t('privacy:join.link'), kind: 'outline' as const },
          { href: `/audit?personId=${personId}`, text: page.t('privacy:panel.audit'), kind: 'quiet' as const },
        ]
      : []),
  ];
  return (
    <div class="stack">
      {alike && alike.length > 0 && (
        <Alert tone="warning">
          <p>{page.t('privacy:join.perhaps')}</p>
          <ul>
            {alike.map(({ id, fullName }) => (
              <li key={id}>
                <a href={`/people/${personId}/join/${id}`}>{page.t('privacy:join.compare', { name: fullName })}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {partable.map(({ goesId, name, joinedAt }) => (
        <Alert
          key={goesId}
          tone="info"
          actions={<LinkButton href={`${own}/join/${goesId}/undo`} text={page.t('privacy:part.link')} kind="outline" />}
        >
          {page.t('privacy:part.joined', { name, when: formatDateTime(joinedAt, page.language) })}
        </Alert>
      ))}
      <ul class="plain-list cluster">
        {links.map(({ href, text, kind }) => (
          <li key={href}>
            <LinkButton href={href} text={text} kind={kind} />
          </li>
        ))}
      </ul>
    </div>
  );
}
