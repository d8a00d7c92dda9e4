// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, PageHeading, PaperSheet, PrintButton, usePage } from '@reciproca/ui';
import type { Book } from '../application/view-book.js';
import { isValidOn } from '../domain/sale-price.js';
import { euroOf } from './book-frame.js';

const EMPTY_LINES = 14;

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
        <table class="paper-write">
          <thead>
            <tr>
              <th scope="col">{t('bookkeeping:product')}</th>
              <th scope="col">{t('bookkeeping:unit')}</th>
              <th scope="col">{t('bookkeeping:price')}</th>
            </tr>
          </thead>
          <tbody>
            {prices.map(({ id, product, unit, cents }) => (
              <tr key={id}>
                <td class="paper-wide">{product}</td>
                <td>{t(`bookkeeping:unit.${unit}`)}</td>
                <td>{euroOf(cents, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{t('bookkeeping:sheet.sold')}</h2>
        <p>{t('bookkeeping:sheet.lead')}</p>
        <table class="paper-write">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: EMPTY_LINES }, (_, nth) => (
              <tr key={nth}>
                <td class="paper-wide">
                  <span class="visually-hidden">{t('bookkeeping:line', { nth: nth + 1 })}</span>
                </td>
                {columns.slice(1).map((column) => (
                  <td key={column}></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </PaperSheet>
    </div>
  );
}
