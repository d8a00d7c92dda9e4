// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefinitionList, formatDate, PageHeading, PaperSheet, PrintButton, usePage } from '@reciproca/ui';
import type { SlipDetail } from '../application/view-book.js';
import { SlipLines } from './slip-lines.js';

/** For the buyer, and a copy for the binder. It is no invoice, and says so. */
export function SlipPaperPage({ detail, enteName }: { detail: SlipDetail; enteName: string }) {
  const { t, language } = usePage();
  const { slip, garden, buyer, lines } = detail;
  const title = t('bookkeeping:slip', { number: `${slip.number}/${slip.year}` });
  return (
    <div class="stack">
      <div class="no-print">
        <PrintButton />
      </div>
      <PaperSheet label={title}>
        <PageHeading eyebrow={`${enteName} · ${garden.name}`} title={title} />
        {slip.state === 'cancelled' && (
          <p>
            <strong>{t('bookkeeping:cancelled_because', { reason: slip.reason ?? '' })}</strong>
          </p>
        )}
        <DefinitionList
          items={[
            { term: t('bookkeeping:buyer'), value: buyer.name },
            { term: t('bookkeeping:tax_code'), value: buyer.taxCode },
            { term: t('bookkeeping:day'), value: formatDate(slip.day, language) },
            { term: t('bookkeeping:due_on'), value: formatDate(slip.dueOn, language) },
            { term: t('bookkeeping:note'), value: slip.note },
          ]}
        />
        <SlipLines lines={lines} cents={slip.cents} />
        <p>{t('bookkeeping:no_invoice')}</p>
        <p>{t('bookkeeping:signature')}</p>
      </PaperSheet>
    </div>
  );
}
