// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, PageHeading, PrintButton, usePage } from '@reciproca/ui';
import type { CardFace } from '../application/person-cards.js';
import { CardSheet } from './card.page.js';

/** One's own card on one's own screen: whoever has left the paper one at home shows this, with or without a signal. */
export function MyCardPage({ face, officePhone }: { readonly face: CardFace | null; readonly officePhone: string }) {
  const { t } = usePage();
  return (
    <div class="stack">
      <div class="no-print stack">
        <PageHeading title={t('paper:card.mine')} lead={face ? t('paper:card.mine.lead') : undefined} />
        {face && <PrintButton />}
      </div>
      {face ? (
        <CardSheet faces={[face]} />
      ) : (
        <EmptyState
          icon="card"
          text={[
            t('paper:card.mine.none'),
            officePhone ? t('paper:office.call', { phone: officePhone }) : t('paper:office.none'),
          ].join(' ')}
        />
      )}
    </div>
  );
}
