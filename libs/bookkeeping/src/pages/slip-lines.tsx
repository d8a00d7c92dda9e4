// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, formatGrams, formatNumber, usePage } from '@reciproca/ui';
import type { SlipLine } from '../domain/sale-slip.js';
import { euroOf } from './book-frame.js';

export function SlipLines({ lines, cents }: { lines: readonly SlipLine[]; cents: number }) {
  const { t, language } = usePage();
  return (
    <>
      <DataTable
        caption={t('bookkeeping:products')}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'product', header: t('bookkeeping:product'), cell: ({ product }) => product },
          {
            key: 'quantity',
            header: t('bookkeeping:quantity'),
            numeric: true,
            cell: ({ quantityThousandths, unit }) =>
              unit === 'kg'
                ? formatGrams(quantityThousandths, language)
                : `${formatNumber(quantityThousandths / 1000, language)} (${t(`bookkeeping:unit.${unit}`)})`,
          },
          {
            key: 'price',
            header: t('bookkeeping:price'),
            numeric: true,
            cell: ({ unitCents }) => euroOf(unitCents, language),
          },
          { key: 'sum', header: t('bookkeeping:sum'), numeric: true, cell: (line) => euroOf(line.cents, language) },
        ]}
      />
      <p>
        <strong>{t('bookkeeping:total', { sum: euroOf(cents, language) })}</strong>
      </p>
    </>
  );
}
