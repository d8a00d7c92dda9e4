// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PageDoor, PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { LinkButton } from '@reciproca/ui';
import type { VNode } from 'preact';

/** The way from a person's page to everything about their data. */
@Injectable()
export class DataPanel implements OnModuleInit {
  constructor(private readonly panels: PersonPanels) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'privacy:panel.title',
      order: 70,
      render: (_ctx: Ctx, personId, page) => Promise.resolve(panel(personId, page)),
    });
  }
}

function panel(personId: string, page: PageDoor): VNode {
  return (
    <div class="cluster">
      <LinkButton href={`/people/${personId}/data`} text={page.t('privacy:panel.data')} kind="outline" />
      {page.viewer.roles.includes('coordinator') && (
        <LinkButton href={`/audit?personId=${personId}`} text={page.t('privacy:panel.audit')} kind="quiet" />
      )}
    </div>
  );
}
