// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DataTable,
  DateField,
  EmptyState,
  Form,
  formatDate,
  FormBeside,
  NumberField,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { Book } from '../application/view-book.js';
import { SALE_UNITS } from '../domain/sale-price.js';
import { BookFrame, bookPath, type BookPageProps, euroOf } from './book-frame.js';

export function PricesPage({ book, form, newKey, today }: BookPageProps) {
  const { t } = usePage();
  const field = bindFields({ unit: 'kg', fromOn: today, ...form.typed }, form.errors);
  const labels = {
    product: t('bookkeeping:product'),
    unit: t('bookkeeping:unit'),
    price: t('bookkeeping:price'),
    fromOn: t('bookkeeping:from_on'),
    untilOn: t('bookkeeping:until_on'),
  };
  return (
    <BookFrame book={book} part="prices" form={form} labels={labels}>
      <FormBeside beside={<PriceTable book={book} />}>
        <Form action={bookPath(book.garden.id, 'prices')} idempotencyKey={newKey()}>
          <TextField {...field('product')} label={labels.product} required />
          <div class="field-row">
            <SelectField
              {...field('unit')}
              label={labels.unit}
              options={SALE_UNITS.map((value) => ({ value, label: t(`bookkeeping:unit.${value}`) }))}
              required
            />
            <NumberField {...field('price')} label={labels.price} unit="€" decimal required />
          </div>
          <div class="field-row">
            <DateField {...field('fromOn')} label={labels.fromOn} required />
            <DateField {...field('untilOn')} label={labels.untilOn} hint={t('bookkeeping:until_on.hint')} />
          </div>
          <Button text={t('bookkeeping:save')} icon="check" />
        </Form>
      </FormBeside>
    </BookFrame>
  );
}

export function PriceTable({ book }: { book: Pick<Book, 'prices'> }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('bookkeeping:part.prices')}
      rows={book.prices}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="note" text={t('bookkeeping:prices.none')} />}
      columns={[
        { key: 'product', header: t('bookkeeping:product'), cell: ({ product }) => product },
        { key: 'unit', header: t('bookkeeping:unit'), cell: ({ unit }) => t(`bookkeeping:unit.${unit}`) },
        { key: 'price', header: t('bookkeeping:price'), numeric: true, cell: ({ cents }) => euroOf(cents, language) },
        {
          key: 'when',
          header: t('bookkeeping:valid'),
          cell: ({ fromOn, untilOn }) =>
            [
              t('bookkeeping:from', { day: formatDate(fromOn, language) }),
              untilOn && t('bookkeeping:until', { day: formatDate(untilOn, language) }),
            ]
              .filter(Boolean)
              .join(' '),
        },
      ]}
    />
  );
}
