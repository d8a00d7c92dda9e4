// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { usePage } from '@reciproca/ui';
import { STAFF } from '@reciproca/platform';
import { BoardSources, MeLinks, NavRegistry, PersonPanels } from '@reciproca/web';
import { CONVERSATIONS_PATH, GROUPS_PATH } from '../domain/paths.js';
import { officeMessagesOnBoard, reportsOnBoard } from '../persistence/conversations-board.read-model.js';

/** Where messages are found: on one's own page, on the person's, on the board. */
@Injectable()
export class ConversationPanels {
  constructor(panels: PersonPanels, links: MeLinks, board: BoardSources, nav: NavRegistry) {
    nav.add({ href: GROUPS_PATH, textKey: 'conversations:groups.title', roles: STAFF, order: 78, more: true });
    links.add({ href: CONVERSATIONS_PATH, textKey: 'conversations:nav', icon: 'mail', roles: 'signed-in', order: 15 });
    board.add(officeMessagesOnBoard, reportsOnBoard);
    panels.add({
      titleKey: 'conversations:panel',
      order: 23,
      render: (_ctx, personId) => Promise.resolve(<Panel personId={personId} />),
    });
  }
}

function Panel({ personId }: { readonly personId: string }) {
  const { t } = usePage();
  return <a href={`/people/${personId}/conversation`}>{t('conversations:panel.open')}</a>;
}
