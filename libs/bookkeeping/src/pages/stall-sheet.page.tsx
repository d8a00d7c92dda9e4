// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, PageHeading, PaperSheet, PaperTable, PrintButton, usePage } from '@reciproca/ui';
import type { Book } from '../application/view-book.js';
import { isValidOn } from '../domain/sale-price.js';
import { euroOf } from './book-frame.js';

const FREE_LINES = 14;

interface StallSheetProps {
  readonly book: Book;
  readonly today: string;
  readonly enteName: string;
}

/** For a stall without a telephone: the prices to hang up, and lines to write sales on that are typed in afterwards. */
export function StallSheetPage({ book, today, enteName }: StallSheetProps) {
  const { t, language } = usePage();
  const prices = book.prices.filter((price) => isValidOn(price, today));
  const columns = [
    t('bookkeeping:buyer'),
    t('bookkeeping:product'),
    t('bookkeeping:quantity'),
    t('bookkeeping:sum'),
    t('bookkeeping:paid_by'),
  ];
  return (
    <div class="stack">
      <div class="no-print">
        <PrintButton />
      </div>
      <PaperSheet label={t('bookkeeping:part.prices')}>
        <PageHeading eyebrow={`${enteName} · ${book.garden.name}`} title={t('bookkeeping:part.prices')} />
        <p>{t('bookkeeping:sheet.of', { day: formatDate(today, language) })}</p>
        <PaperTable
          columns={[t('bookkeeping:product'), t('bookkeeping:unit'), t('bookkeeping:price')]}
          rows={prices.map(({ product, unit, cents }) => [
            product,
            t(`bookkeeping:unit.${unit}`),
            euroOf(cents, language),
          ])}
        />
        <h2>{t('bookkeeping:sheet.sold')}</h2>
        <p>{t('bookkeeping:sheet.lead')}</p>
        <PaperTable columns={columns} free={{ lines: FREE_LINES, label: (nth) => t('bookkeeping:line', { nth }) }} />
      </PaperSheet>
    </div>
  );
}
