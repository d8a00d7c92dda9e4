// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import { LinkButton, PostButton, usePage } from '@reciproca/ui';
import { AgreementPanels, BoardSources } from '@reciproca/web';
import { SayHowItWent } from '../application/say-how-it-went.js';
import { impressionsOnBoard } from '../persistence/impressions-board.read-model.js';

export const sayPath = (agreementId: string): string => `/impressions/of/${agreementId}`;

/** Where it is asked how it went: on the agreement, and nowhere else; and the board, where something went badly. */
@Injectable()
export class ImpressionPanels {
  constructor(
    private readonly say: SayHowItWent,
    agreements: AgreementPanels,
    board: BoardSources,
  ) {
    board.add(impressionsOnBoard);
    agreements.add((ctx, agreementId) => this.render(ctx, agreementId));
  }

  private async render(ctx: Ctx, agreementId: string) {
    const due = await this.say.find(ctx, agreementId);
    return due?.isOpen ? <Panel agreementId={agreementId} keys={[newId(), newId()]} /> : null;
  }
}

/** Two taps for what went well; what did not has a few words. */
function Panel({ agreementId, keys }: { readonly agreementId: string; readonly keys: readonly string[] }) {
  const { t } = usePage();
  const action = sayPath(agreementId);
  return (
    <section class="section" aria-labelledby="how-it-went">
      <h2 id="how-it-went">{t('listening:after.title')}</h2>
      <p>{t('listening:after.lead')}</p>
      <div class="cluster">
        <PostButton
          action={action}
          text={t('listening:after.well')}
          kind="outline"
          fields={{ how: 'well' }}
          idempotencyKey={keys[0] ?? ''}
        />
        <PostButton
          action={action}
          text={t('listening:after.so_so')}
          kind="outline"
          fields={{ how: 'so_so' }}
          idempotencyKey={keys[1] ?? ''}
        />
        <LinkButton href={action} text={t('listening:after.badly')} kind="outline" />
      </div>
    </section>
  );
}
