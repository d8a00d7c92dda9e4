// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { LinkButton, usePage } from '@reciproca/ui';
import { AgreementPanels, BoardSources, MeLinks } from '@reciproca/web';
import { WriteThanks } from '../application/write-thanks.js';
import { THANKS_PATH, thanksPathOf } from '../domain/paths.js';
import { thanksOnBoard } from '../persistence/thanks-board.read-model.js';

/** Where thanks are found: on the agreement, on one's own page, and on the board where they were reported. */
@Injectable()
export class ThanksPanels {
  constructor(
    private readonly write: WriteThanks,
    agreements: AgreementPanels,
    links: MeLinks,
    board: BoardSources,
  ) {
    links.add({ href: THANKS_PATH, textKey: 'faces:thanks.nav', icon: 'heart', roles: 'signed-in', order: 16 });
    board.add(thanksOnBoard);
    agreements.add((ctx, agreementId) => this.render(ctx, agreementId));
  }

  /** Staff who are none of the two have nobody to thank. */
  private async render(ctx: Ctx, agreementId: string) {
    const due = await this.write.find(ctx, agreementId);
    return due?.isOpen && !due.isWritten ? <Panel agreementId={agreementId} name={due.name} /> : null;
  }
}

function Panel({ agreementId, name }: { readonly agreementId: string; readonly name: string }) {
  const { t } = usePage();
  return (
    <LinkButton href={thanksPathOf(agreementId)} text={t('faces:thanks.write', { name })} icon="heart" kind="outline" />
  );
}
